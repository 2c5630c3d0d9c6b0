using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>Why a mentor has no mentee, and what would change it.</summary>
internal sealed class MentorExplanation(
    People people,
    Candidates candidates,
    ConflictFreeSolution best
)
{
    public UnmatchedApplicant Of(int column)
    {
        var (reason, wouldChange) = Sentences(column);
        return new UnmatchedApplicant(candidates.Mentors[column].Applicant, reason, wouldChange);
    }

    private (string Reason, string WouldChange) Sentences(int column)
    {
        var mentor = candidates.Mentors[column];
        if (people.Mentees.Count == 0)
        {
            return ("Nobody has applied as a mentee.", "A mentee who fits.");
        }
        if (candidates.Problem.Capacity(column) == 0)
        {
            return ("This mentor offers no place.", "One place or more.");
        }
        var obstacles = new Obstacles([
            .. people.Mentees.Select(mentee => candidates.Rules.Broken(mentor, mentee)),
        ]);
        var eligible = obstacles.Broken.Count(rules => rules.Count == 0);
        if (eligible == 0)
        {
            return Barred(obstacles);
        }
        return MenteeWithoutMentor(column) is { } mentee ? Mutual(mentee) : Spare(eligible);
    }

    private (string Reason, string WouldChange) Barred(Obstacles obstacles)
    {
        var mentees = Wording.Count(people.Mentees.Count, "mentee", "mentees");
        return (
            $"No eligible mentee. {mentees}: {obstacles.Counts(rule => rule.OfMentees)}.",
            obstacles.Lever() is { } lever
                ? $"{lever.Rule.Change} would make "
                    + $"{Wording.Count(lever.Count, "mentee", "mentees")} possible."
                : "Only another mentee would change this."
        );
    }

    private static (string Reason, string WouldChange) Spare(int eligible) =>
        (
            eligible == 1
                ? "The 1 mentee who fits is matched with another mentor."
                : $"All {eligible} mentees who fit are matched with other mentors.",
            "One more mentee who fits."
        );

    /// <summary>
    /// A mentee who fits, yet has nobody: that happens only where the two would otherwise have
    /// mentored each other.
    /// </summary>
    private Profile? MenteeWithoutMentor(int column) =>
        Enumerable
            .Range(0, candidates.Mentees.Count)
            .Where(row =>
                best.Solution.ColumnOfRow[row] == AssignmentSolution.Unassigned
                && candidates.Problem.Allows(row, column)
            )
            .Select(row => candidates.Mentees[row])
            .FirstOrDefault();

    private static (string Reason, string WouldChange) Mutual(Profile mentee) =>
        (
            $"{Wording.Short(mentee.Applicant.Name)} is to be the mentor, so cannot be the mentee.",
            "Another mentee who fits."
        );
}
