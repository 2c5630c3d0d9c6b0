using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// Who competes for which places, among all pairs that the rules allow: also those that fairness
/// leaves out, since leaving them out matches nobody less. Every crowd is proven to be one.
/// </summary>
internal sealed class Crowding(Candidates candidates, ConflictFreeSolution best)
{
    private readonly Dictionary<int, Competition> _known = [];

    public AssignmentProblem Problem { get; } = candidates.Problem.Without(best.Removed);

    /// <exception cref="ProofFailedException">It is no crowd.</exception>
    public Competition Around(int row)
    {
        if (_known.TryGetValue(row, out var known))
        {
            return known;
        }
        var crowd = Competition.Around(Problem, best.Solution.ColumnOfRow, row);
        return HallViolatorCheck.FlawOf(Problem, row, crowd.Rows, crowd.Columns) is { } flaw
            ? throw new ProofFailedException(flaw)
            : _known[row] = crowd;
    }

    public IReadOnlyList<Mentor> MentorsOf(Competition crowd) =>
        [
            .. crowd
                .Columns.Select(column => candidates.MentorSlots[column].Mentor)
                .Distinct()
                .Select(mentor => (Mentor)candidates.Mentors[mentor].Applicant),
        ];
}
