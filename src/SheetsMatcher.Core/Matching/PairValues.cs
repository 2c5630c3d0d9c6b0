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
    private readonly List<(int Mentee, int Mentor)> _proposed = Places(
        standing.Proposed,
        mentees,
        mentors
    );

    /// <summary>The points of a pair by themselves, or null where a rule forbids it.</summary>
    public int? Points(int mentee, int mentor) =>
        points[mentee, mentor] is var known && known == ScoreMatrix.Forbidden ? null : known;

    /// <param name="rows">The mentees in it, by their place in the order of application.</param>
    /// <param name="floor">Pairs with fewer points are left out.</param>
    /// <param name="countsOnly">
    /// True: nothing counts but how many are matched, and who of them counts more.
    /// </param>
    /// <param name="keepsProposals">Whether a standing proposal counts more than another pair.</param>
    public DenseProblem Problem(
        IReadOnlyList<int> rows,
        int[] supplies,
        MentorSlots seats,
        int floor = 0,
        bool countsOnly = false,
        bool keepsProposals = true
    )
    {
        var weights = Weights(rows, seats, countsOnly);
        IReadOnlyCollection<Arc> favoured =
            countsOnly || !keepsProposals ? [] : Favoured(rows, seats, floor);
        // Two hundred megabytes for ten thousand different people on either side: not copied without need.
        return floor == 0 && seats.AreMentors
            ? new DenseProblem(
                points.Shared,
                supplies,
                seats.Capacities(),
                weights,
                favoured,
                [.. rows.Select(points.RowOf)]
            )
            : new DenseProblem(
                Scores(rows, seats, floor),
                supplies,
                seats.Capacities(),
                weights,
                favoured
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

    private ushort[] Scores(IReadOnlyList<int> rows, MentorSlots seats, int floor)
    {
        var scores = new ushort[checked(rows.Count * seats.Count)];
        var mentorOf = Enumerable
            .Range(0, seats.Count)
            .Select(column => seats[column].Mentor)
            .ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            var known = points.Row(rows[row]);
            var ofRow = scores.AsSpan(row * mentorOf.Length, mentorOf.Length);
            for (var column = 0; column < ofRow.Length; column++)
            {
                var score = known[mentorOf[column]];
                ofRow[column] =
                    score == ScoreMatrix.Forbidden || score < floor ? DenseProblem.NoArc : score;
            }
        }
        return scores;
    }

    /// <summary>The standing proposals that may be made again.</summary>
    private List<Arc> Favoured(IReadOnlyList<int> rows, MentorSlots seats, int floor)
    {
        if (_proposed.Count == 0)
        {
            return [];
        }
        var rowOf = rows.Index().ToDictionary(each => each.Item, each => each.Index);
        return
        [
            .. from pair in _proposed
            where rowOf.ContainsKey(pair.Mentee)
            where Points(pair.Mentee, pair.Mentor) >= floor
            from column in seats.ColumnsOf(pair.Mentor)
            select new Arc(rowOf[pair.Mentee], column),
        ];
    }

    /// <summary>Of those pairs whose people are both here.</summary>
    private static List<(int Mentee, int Mentor)> Places(
        IReadOnlyList<PersonPair> pairs,
        IReadOnlyList<Profile> mentees,
        IReadOnlyList<Profile> mentors
    )
    {
        if (pairs.Count == 0)
        {
            return [];
        }
        var menteeOf = mentees
            .Index()
            .ToDictionary(each => each.Item.Applicant.Id, each => each.Index);
        var mentorOf = mentors
            .Index()
            .ToDictionary(each => each.Item.Applicant.Id, each => each.Index);
        return
        [
            .. from pair in pairs.Distinct()
            where menteeOf.ContainsKey(pair.Mentee) && mentorOf.ContainsKey(pair.Mentor)
            select (menteeOf[pair.Mentee], mentorOf[pair.Mentor]),
        ];
    }

    private DenseWeights Weights(IReadOnlyList<int> rows, MentorSlots seats, bool countsOnly)
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
        )
        {
            Favoured = countsOnly ? 1 : (settings.KeepBonus * objective.Point) + 1,
        };
    }
}
