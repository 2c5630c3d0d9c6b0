using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// For each computed pairing the three other mentors who would cost least, all in all: whoever
/// would have to move is counted. Pairs left out by fairness, or to keep two people from mentoring
/// each other, are no alternatives.
/// </summary>
internal sealed class AlternativeList(Candidates candidates, ConflictFreeSolution best)
{
    private const int CountMax = 3;

    /// <summary>
    /// Each mentee costs a search through all pairs at worst. In larger crowds nobody reads three
    /// alternatives for each, and a round has to end.
    /// </summary>
    private const long StepsMax = 50_000_000;

    private readonly LiveAssignment? _live =
        best.Problem.RowCount * best.Problem.ArcCount <= StepsMax
            ? LiveAssignment.From(best.Problem, best.Solution)
            : null;

    public IReadOnlyList<Alternative> Of(int row)
    {
        var own = candidates.MentorSlots[best.Solution.ColumnOfRow[row]].Mentor;
        // A mentor may have two columns, and the pairing's own mentor a second one.
        return _live is null
            ? []
            :
            [
                .. _live
                    .Detours(row, (2 * CountMax) + 1)
                    .Where(detour => candidates.MentorSlots[detour.Column].Mentor != own)
                    .DistinctBy(detour => candidates.MentorSlots[detour.Column].Mentor)
                    .Take(CountMax)
                    .Select(detour => Of(row, detour)),
            ];
    }

    private Alternative Of(int row, ResidualPath detour)
    {
        var mentor = (Mentor)candidates.MentorAt(detour.Column).Applicant;
        var cost = new DecisionPrice(
            detour.Moves.Sum(move =>
                Count(best.Solution.ColumnOfRow[move.Row]) - Count(move.Column)
            ),
            detour.Moves.Sum(move =>
                Points(move.Row, best.Solution.ColumnOfRow[move.Row])
                - Points(move.Row, move.Column)
            )
        );
        var left = Mentees(detour, hasLost: true);
        return new Alternative(
            mentor,
            candidates.Points(row, detour.Column),
            cost,
            left,
            Sentence(mentor, cost, left, Mentees(detour, hasLost: false))
        );
    }

    private static int Count(int column) => column == AssignmentSolution.Unassigned ? 0 : 1;

    private int Points(int row, int column) =>
        column == AssignmentSolution.Unassigned ? 0 : candidates.Points(row, column);

    /// <summary>Who loses a mentor by the detour, or who gets one.</summary>
    private List<Mentee> Mentees(ResidualPath detour, bool hasLost) =>
        [
            .. detour
                .Moves.Where(move =>
                    Count(best.Solution.ColumnOfRow[move.Row]) == (hasLost ? 1 : 0)
                    && Count(move.Column) == (hasLost ? 0 : 1)
                )
                .Select(move => (Mentee)candidates.Mentees[move.Row].Applicant),
        ];

    /// <summary>"With Ruth instead: 6 points less, and Bo is left without a mentor."</summary>
    private static string Sentence(
        Mentor mentor,
        DecisionPrice cost,
        IReadOnlyList<Mentee> left,
        IReadOnlyList<Mentee> matched
    )
    {
        var points = Wording.Count(Math.Abs(cost.Points), "point", "points");
        var effect = cost.Points switch
        {
            0 => "as many points in all",
            > 0 => $"{points} less in all",
            _ => $"{points} more in all",
        };
        var who =
            left.Count == 0 ? ""
            : matched.Count == 0 ? $", and {Names(left)} without a mentor"
            : $", and {Names(left)} without a mentor in place of {Names(matched)}";
        return $"With {Wording.Short(mentor.Name)} instead: {effect}{who}.";
    }

    private static string Names(IReadOnlyList<Mentee> mentees) =>
        Wording.List([.. mentees.Select(mentee => mentee.Name)]);
}
