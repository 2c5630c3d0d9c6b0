namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>
/// Topics that the mentee wants and the mentor offers. One that few mentors offer counts more,
/// since those few are hard to replace.
/// </summary>
internal sealed class TopicsCriterion : Criterion
{
    private readonly Dictionary<string, int> _points;
    private readonly int _pointsMax;

    public TopicsCriterion(IEnumerable<Profile> mentors, MatchingSettings settings)
    {
        var all = mentors.ToList();
        _pointsMax = settings.TopicPointsMax;
        _points = all.SelectMany(mentor => mentor.Topics.Answers.ToArray())
            .CountBy(topic => topic, StringComparer.Ordinal)
            .ToDictionary(
                offered => offered.Key,
                offered => TopicPoints(all.Count, offered.Value, settings),
                StringComparer.Ordinal
            );
    }

    public override int Points(Profile mentor, Profile mentee)
    {
        long points = 0;
        foreach (var topic in mentee.Topics.Answers)
        {
            if (mentor.Topics.Contains(topic))
            {
                points += _points.GetValueOrDefault(topic);
            }
        }
        return (int)Math.Min(points, _pointsMax);
    }

    public override string Reason(Profile mentor, Profile mentee)
    {
        var shared = SharedTopics.Of(mentor, mentee).Select(Wording.InSentence);
        return $"Shared topics: {Wording.Joined(shared)}.";
    }

    private static int TopicPoints(int mentors, int offering, MatchingSettings settings) =>
        settings.TopicPoints
        + (int)((long)settings.RareTopicPoints * (mentors - offering) / mentors);
}
