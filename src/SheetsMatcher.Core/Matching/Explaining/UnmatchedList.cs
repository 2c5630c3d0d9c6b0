using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// Says of everybody without a pairing why, mentees first, in the order of application.
/// </summary>
internal sealed class UnmatchedList(People people, LockedPairs locked, Candidates candidates)
{
    public IReadOnlyList<UnmatchedApplicant> Of(ConflictFreeSolution best)
    {
        var mentees = new MenteeExplanation(candidates, best);
        var mentors = new MentorExplanation(people, candidates, best);
        var taken = best.Solution.ColumnOfRow.ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, candidates.Mentees.Count)
                .Where(row => best.Solution.ColumnOfRow[row] == AssignmentSolution.Unassigned)
                .Select(mentees.Of),
            .. Enumerable
                .Range(0, candidates.Mentors.Count)
                .Where(column => !taken.Contains(column) && !IsLocked(column))
                .Select(mentors.Of),
        ];
    }

    private bool IsLocked(int column) => locked.Holds((Mentor)candidates.Mentors[column].Applicant);
}
