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
        var offering = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < mentors.Count; i++)
        {
            foreach (var topic in mentors[i].Topics.Answers)
            {
                if (!offering.TryGetValue(topic, out var some))
                {
                    offering[topic] = some = [];
                }
                some.Add(i);
            }
        }
        return (mentee, points) => Add(mentee, offering, points);
    }

    private void Add(Profile mentee, Dictionary<string, List<int>> offering, Span<ushort> points)
    {
        points.Clear();
        foreach (var topic in mentee.Topics.Answers)
        {
            var ofTopic = _points.GetValueOrDefault(topic);
            if (ofTopic > 0 && offering.TryGetValue(topic, out var some))
            {
                foreach (var i in some)
                {
                    points[i] = (ushort)Math.Min(points[i] + ofTopic, _pointsMax);
                }
            }
        }
    }

    private int TopicPoints(int mentors, int offering, MatchingSettings settings)
    {
        var rare = (long)settings.RareTopicPoints * (mentors - offering) / mentors;
        return (int)Math.Min(settings.TopicPoints + rare, _pointsMax);
    }
}
