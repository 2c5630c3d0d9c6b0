using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>Why a mentor has no mentee, and what would change it.</summary>
internal sealed class MentorExplanation(
    People people,
    Candidates candidates,
    ConflictFreeSolution best
)
{
    /// <param name="number">The mentor's place in the order of application.</param>
    public UnmatchedApplicant Of(int number)
    {
        var (reason, wouldChange) = Sentences(number);
        return new UnmatchedApplicant(candidates.Mentors[number].Applicant, reason, wouldChange);
    }

    private (string Reason, string WouldChange) Sentences(int number)
    {
        var mentor = candidates.Mentors[number];
        if (people.Mentees.Count == 0)
        {
            return ("Nobody has applied as a mentee.", "A mentee who fits.");
        }
        if (candidates.MentorSlots.ColumnsOf(number).All(c => candidates.Problem.Capacity(c) == 0))
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
        return MenteeWithoutMentor(number) is { } mentee ? Mutual(mentee) : Spare(eligible);
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
    private Profile? MenteeWithoutMentor(int number) =>
        Enumerable
            .Range(0, candidates.Mentees.Count)
            .Where(row =>
                best.Solution.ColumnOfRow[row] == AssignmentSolution.Unassigned
                && candidates
                    .MentorSlots.ColumnsOf(number)
                    .Any(c => candidates.Problem.Allows(row, c))
            )
            .Select(row => candidates.Mentees[row])
            .FirstOrDefault();

    private static (string Reason, string WouldChange) Mutual(Profile mentee) =>
        (
            $"{Wording.Short(mentee.Applicant.Name)} is to be the mentor, so cannot be the mentee.",
            "Another mentee who fits."
        );
}
