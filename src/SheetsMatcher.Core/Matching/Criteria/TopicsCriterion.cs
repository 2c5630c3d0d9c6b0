using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>
/// Topics that the mentee wants and the mentor offers. One that few mentors offer counts more,
/// since those few are hard to replace.
/// </summary>
internal sealed class TopicsCriterion : AnswerCriterion
{
    private readonly Dictionary<string, int> _points;
    private readonly int _pointsMax;

    public TopicsCriterion(IEnumerable<Profile> mentors, MatchingSettings settings)
    {
        var all = mentors.ToList();
        _pointsMax =
            settings.TopicPoints == 0 && settings.RareTopicPoints == 0
                ? 0
                : settings.TopicPointsMax;
        _points = all.SelectMany(mentor => mentor.Topics.Answers.ToArray())
            .CountBy(topic => topic, StringComparer.Ordinal)
            .ToDictionary(
                offered => offered.Key,
                offered => TopicPoints(all.Count, offered.Value, settings),
                StringComparer.Ordinal
            );
    }

    public override string Name => "Topic";

    public override int PointsMax => _pointsMax;

    public override Facet OfMentor => Facet.Topics;

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

    public override string Lack(Profile mentor, Profile mentee)
    {
        if (mentor.Topics.IsEmpty || mentee.Topics.IsEmpty)
        {
            return "No topics given";
        }
        return mentor.Topics.SharesAny(mentee.Topics)
            ? "Only topics that every mentor offers"
            : "No shared topics";
    }

    /// <summary>
    /// By topic rather than by pair: few of the mentors offer any one topic when there are many.
    /// </summary>
    public override Action<Profile, Span<ushort>> PointsAmong(IReadOnlyList<Profile> mentors)
    {
        var offering = Enumerable
            .Range(0, mentors.Count)
            .SelectMany(i => mentors[i].Topics.Answers.ToArray().Select(topic => (topic, i)))
            .GroupBy(each => each.topic, each => each.i, StringComparer.Ordinal)
            .ToDictionary(each => each.Key, each => each.ToArray(), StringComparer.Ordinal);
        return (mentee, points) =>
        {
            points.Clear();
            foreach (var topic in mentee.Topics.Answers)
            {
                if (offering.TryGetValue(topic, out var some))
                {
                    Add(_points.GetValueOrDefault(topic), some, points);
                }
            }
        };
    }

    private void Add(int ofTopic, int[] mentors, Span<ushort> points)
    {
        foreach (var mentor in mentors)
        {
            points[mentor] = (ushort)Math.Min(points[mentor] + ofTopic, _pointsMax);
        }
    }

    private int TopicPoints(int mentors, int offering, MatchingSettings settings)
    {
        var rare = (long)settings.RareTopicPoints * (mentors - offering) / mentors;
        return (int)Math.Min(settings.TopicPoints + rare, _pointsMax);
    }
}
