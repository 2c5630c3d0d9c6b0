using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching;

/// <summary>Makes assignment problems of the pairs' points: what a solver needs to know.</summary>
internal sealed class PairValues(
    ScoreMatrix points,
    IReadOnlyList<Profile> mentees,
    IReadOnlyList<Profile> mentors,
    StandingPairs standing,
    MatchingSettings settings
)
{
    private readonly HashSet<PersonPair> _proposed = [.. standing.Proposed];

    /// <summary>The points of a pair by themselves, or null where a rule forbids it.</summary>
    public int? Points(int mentee, int mentor) =>
        points[mentee, mentor] is var known && known == ScoreMatrix.Forbidden ? null : known;

    /// <param name="rows">The mentees in it, by their place in the order of application.</param>
    /// <param name="floor">Pairs with fewer points are left out.</param>
    /// <param name="countsOnly">
    /// True: nothing counts but how many are matched, and who of them counts more.
    /// </param>
    public DenseProblem Problem(
        IReadOnlyList<int> rows,
        int[] supplies,
        Seats seats,
        int floor = 0,
        bool countsOnly = false
    )
    {
        var scores = new ushort[checked(rows.Count * seats.Count)];
        List<Arc> favoured = [];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < seats.Count; column++)
            {
                var known = points[rows[row], seats[column].Mentor];
                var isAllowed = known != ScoreMatrix.Forbidden && known >= floor;
                scores[(row * seats.Count) + column] = isAllowed ? known : DenseProblem.NoArc;
                if (isAllowed && IsProposed(rows[row], seats[column].Mentor))
                {
                    scores[(row * seats.Count) + column] += (ushort)settings.KeepBonus;
                    favoured.Add(new Arc(row, column));
                }
            }
        }
        var weights = Weights(rows, seats, countsOnly);
        return new DenseProblem(
            scores,
            supplies,
            seats.Capacities(),
            weights,
            countsOnly ? [] : favoured
        );
    }

    /// <summary>All points that occur, ascending.</summary>
    public IReadOnlyList<int> Levels(IReadOnlyList<int> rows)
    {
        SortedSet<int> levels = [];
        foreach (var row in rows)
        {
            foreach (var known in points.Row(row))
            {
                if (known != ScoreMatrix.Forbidden)
                {
                    levels.Add(known);
                }
            }
        }
        return [.. levels];
    }

    private bool IsProposed(int mentee, int mentor) =>
        _proposed.Count > 0
        && _proposed.Contains(
            new PersonPair(mentors[mentor].Applicant.Id, mentees[mentee].Applicant.Id)
        );

    private DenseWeights Weights(IReadOnlyList<int> rows, Seats seats, bool countsOnly)
    {
        var passedOver = rows.Select(row => standing.PassedOver.Contains(mentees[row].Applicant.Id))
            .ToList();
        var objective = Objective.Of(
            settings,
            rows.Count,
            seats.Places,
            new Objective.Counts(_proposed.Count, mentors.Count, passedOver.Count(one => one))
        );
        return new DenseWeights(
            countsOnly ? 0 : objective.Point,
            [.. passedOver.Select(one => objective.Pair + (one ? objective.PassedOver : 0))],
            [
                .. Enumerable
                    .Range(0, seats.Count)
                    .Select(column => seats[column].IsFirst ? objective.FirstSeat : 0),
            ]
        );
    }
}
