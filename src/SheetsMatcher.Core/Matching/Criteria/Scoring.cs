namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>All criteria with a program's weights.</summary>
internal sealed class Scoring(IEnumerable<Profile> mentors, MatchingSettings settings)
{
    private readonly Criterion[] _criteria =
    [
        new SectorCriterion(settings.SectorPoints, settings.SpecialSectorPoints),
        new TopicsCriterion(mentors, settings),
        new CityCriterion(settings.CityPoints),
        new MeetingModeCriterion(settings.MeetingModePoints),
        new SchoolCriterion(settings.SchoolPoints),
    ];

    public int Points(Profile mentor, Profile mentee)
    {
        var points = 0;
        foreach (var criterion in _criteria)
        {
            points = checked(points + criterion.Points(mentor, mentee));
        }
        return points;
    }

    public Compatibility Compatibility(Profile mentor, Profile mentee) =>
        new(
            Points(mentor, mentee),
            [
                .. _criteria
                    .Select(criterion => (criterion, points: criterion.Points(mentor, mentee)))
                    .Where(scored => scored.points > 0)
                    .OrderByDescending(scored => scored.points)
                    .Select(scored => scored.criterion.Reason(mentor, mentee)),
            ]
        );
}
