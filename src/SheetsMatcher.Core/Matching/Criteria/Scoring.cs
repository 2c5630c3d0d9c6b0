using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>All criteria with a program's weights.</summary>
/// <param name="wishes">Who asked for whom by a name that was only near.</param>
/// <param name="unclear">Whose wish may be against the person whom it names.</param>
internal sealed class Scoring(
    IEnumerable<Profile> mentors,
    MatchingSettings settings,
    IReadOnlySet<(ApplicantId Asking, ApplicantId Asked)>? wishes = null,
    IReadOnlySet<Profile>? unclear = null
)
{
    private readonly CoworkerQuestion _question = new(settings);

    /// <summary>The order in which scores are shown: the weightiest by default first.</summary>
    public IReadOnlyList<Criterion> Criteria { get; } =
    [
        new SectorCriterion(settings.SectorPoints, settings.SpecialSectorPoints),
        new TopicsCriterion(mentors, settings),
        new PreferenceCriterion(settings.PreferencePoints, wishes, unclear),
        new CityCriterion(settings.CityPoints, settings.RegionPoints),
        new MeetingModeCriterion(settings.MeetingModePoints),
        new SchoolCriterion(settings.SchoolPoints),
        new CareerGoalsCriterion(settings.CareerGoalPoints, settings.CareerGoalPointsMax),
        new LanguageCriterion(settings.LanguagePoints, settings.ProgramLanguage),
        new AvailabilityCriterion(settings.AvailabilityPoints),
        new ExperienceGapCriterion(settings),
    ];

    public int Points(Profile mentor, Profile mentee)
    {
        var points = 0;
        foreach (var criterion in Criteria)
        {
            points = checked(points + criterion.Points(mentor, mentee));
        }
        return points;
    }

    public Compatibility Compatibility(Profile mentor, Profile mentee) =>
        new(
            Points(mentor, mentee),
            [
                .. Criteria
                    .Select(criterion => (criterion, points: criterion.Points(mentor, mentee)))
                    .Where(scored => scored.points > 0)
                    .OrderByDescending(scored => scored.points)
                    .Select(scored => scored.criterion.Reason(mentor, mentee)),
            ],
            [.. Criteria.Select(criterion => criterion.Score(mentor, mentee))],
            _question.Of(mentor, mentee)
        );
}
