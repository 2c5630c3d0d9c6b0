using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>
/// Tries every way of matching a few people, by the plain words of the aims: the judge of what the
/// matchmaker calls best, of its alternatives and of its prices.
/// </summary>
internal sealed class EveryMatching(
    Roster roster,
    StandingPairs standing,
    MatchingSettings settings
)
{
    private readonly Dictionary<PersonPair, int?> _points = [];

    /// <summary>What two people's other applications forbid is seen among all only.</summary>
    private readonly ILookup<PersonPair, BrokenProtection> _broken =
        Eligibility.ProtectionsBrokenBy(
            [
                .. from mentor in roster.Mentors
                from mentee in roster.Mentees
                select new PersonPair(mentor.Id, mentee.Id),
            ],
            roster,
            standing,
            settings
        );
    private readonly List<Mentee> _open =
    [
        .. roster.Mentees.Where(m => standing.Locked.All(l => l.Mentee != m.Id)),
    ];

    /// <summary>The best of all, or of those with a certain pair in it.</summary>
    public Worth Best(PersonPair? forced = null)
    {
        var taken = roster.Mentors.ToDictionary(
            m => m.Id,
            m => standing.Locked.Distinct().Count(l => l.Mentor == m.Id)
        );
        return Best(0, [], taken, forced);
    }

    /// <summary>The points of a pair that the rules allow, or null.</summary>
    public int? Points(Mentor mentor, Mentee mentee)
    {
        var pair = new PersonPair(mentor.Id, mentee.Id);
        if (!_points.TryGetValue(pair, out var points))
        {
            var isAllowed =
                !_broken.Contains(pair)
                && Eligibility.ObjectionsTo(mentor, mentee, standing, settings).Count == 0;
            points = isAllowed ? Compatibility.Of(mentor, mentee, roster, settings).Points : null;
            _points.Add(pair, points);
        }
        return points;
    }

    public Worth WorthOf(IReadOnlyCollection<(PersonPair Pair, int Points)> chosen)
    {
        var kept = chosen.Count(one => standing.Proposed.Contains(one.Pair));
        var fresh = chosen
            .Select(one => one.Pair.Mentor)
            .Distinct()
            .Count(mentor => standing.Locked.All(l => l.Mentor != mentor));
        return new Worth(
            chosen.Count,
            chosen.Count(one => standing.PassedOver.Contains(one.Pair.Mentee)),
            settings.OneMenteeEach ? fresh : 0,
            settings.Fairness ? chosen.Select(one => one.Points).DefaultIfEmpty().Min() : 0,
            chosen.Sum(one => one.Points) + (kept * settings.KeepBonus),
            kept,
            chosen.Sum(one => one.Points)
        );
    }

    private Worth Best(
        int next,
        List<(PersonPair Pair, int Points)> chosen,
        Dictionary<ApplicantId, int> taken,
        PersonPair? forced
    )
    {
        if (next == _open.Count)
        {
            return WorthOf(chosen);
        }
        var mentee = _open[next];
        var best = forced?.Mentee == mentee.Id ? default : Best(next + 1, chosen, taken, forced);
        foreach (var mentor in roster.Mentors)
        {
            var pair = new PersonPair(mentor.Id, mentee.Id);
            if (
                taken[mentor.Id] >= mentor.Capacity
                || (forced?.Mentee == mentee.Id && forced != pair)
                || Points(mentor, mentee) is not { } points
                || chosen.Exists(one => one.Pair == new PersonPair(mentee.Id, mentor.Id))
            )
            {
                continue;
            }
            taken[mentor.Id]++;
            chosen.Add((pair, points));
            var other = Best(next + 1, chosen, taken, forced);
            best = other.CompareTo(best) > 0 ? other : best;
            chosen.RemoveAt(chosen.Count - 1);
            taken[mentor.Id]--;
        }
        return best;
    }
}

/// <summary>What the aims count, the highest first; the raw points say what follows from them.</summary>
internal readonly record struct Worth(
    int Matches,
    int PassedOver,
    int MentorsUsed,
    int Worst,
    int PointsWithBonus,
    int Kept,
    int Points
) : IComparable<Worth>
{
    public int CompareTo(Worth other) =>
        (Matches, PassedOver, MentorsUsed, Worst, PointsWithBonus, Kept).CompareTo(
            (
                other.Matches,
                other.PassedOver,
                other.MentorsUsed,
                other.Worst,
                other.PointsWithBonus,
                other.Kept
            )
        );
}
