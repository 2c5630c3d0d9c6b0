using SheetsMatcher.Core.Matching.Criteria;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>What criteria and rules about persons add to rows and forbid in them.</summary>
/// <param name="vetoes">What rules forbid that stands in no layer.</param>
internal sealed class PersonPoints(BothForms people, Scoring scoring, IEnumerable<Reach> vetoes)
{
    private readonly (int Points, Reach[] Reaches)[] _wishes =
    [
        .. scoring
            .Criteria.OfType<PersonCriterion>()
            .Where(criterion => criterion.PointsMax > 0)
            .Select(criterion => (criterion.PointsMax, criterion.ReachesAmong(people).ToArray())),
    ];

    private readonly Reach[] _vetoes = [.. vetoes];

    public void AddTo(Span<ushort> row, int mentee)
    {
        foreach (var (points, reaches) in _wishes)
        {
            for (var i = 0; i < reaches.Length; i++)
            {
                foreach (var mentor in reaches[i].MentorsOf(mentee))
                {
                    if (!IsInAny(reaches.AsSpan(0, i), mentor, mentee))
                    {
                        row[mentor] = (ushort)Math.Min(row[mentor] + points, ScoreMatrix.Forbidden);
                    }
                }
            }
        }
        foreach (var veto in _vetoes)
        {
            foreach (var mentor in veto.MentorsOf(mentee))
            {
                row[mentor] = ScoreMatrix.Forbidden;
            }
        }
    }

    /// <summary>Who is in two reaches, such as by name and by email, counts once.</summary>
    private static bool IsInAny(ReadOnlySpan<Reach> reaches, int mentor, int mentee)
    {
        foreach (var reach in reaches)
        {
            if (reach.MentorsOf(mentee).Contains(mentor))
            {
                return true;
            }
        }
        return false;
    }
}
