using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Explaining;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Words the solution as pairings, in the order in which mentees applied. Where mentees who are alike
/// share a row of points, each computed pair is asked about once more by itself.
/// </summary>
internal sealed class PairingList(
    People people,
    LockedPairs locked,
    Candidates candidates,
    DecisionPrices prices
)
{
    /// <exception cref="ProofFailedException">
    /// A pair by itself is not what the matrix has of it.
    /// </exception>
    public IReadOnlyList<Pairing> Of(ConflictFreeSolution best)
    {
        var mentors = people.Mentors.ToDictionary(mentor => mentor.Applicant.Id);
        var mentees = people.Mentees.ToDictionary(mentee => mentee.Applicant.Id);
        var alternatives = new AlternativeList(candidates, best);
        var standing = locked.Pairs.Select(pair =>
            Locked(mentors[pair.Mentor], mentees[pair.Mentee])
        );
        var computed = Enumerable
            .Range(0, candidates.Mentees.Count)
            .Where(row => best.Solution.ColumnOfRow[row] != AssignmentSolution.Unassigned)
            .Select(row =>
                Computed(row, best.Solution.ColumnOfRow[row]) with
                {
                    Alternatives = alternatives.Of(row),
                }
            );
        return
        [
            .. standing
                .Concat(computed)
                .OrderBy(pairing => pairing.Mentee.AppliedAt)
                .ThenBy(pairing => pairing.Mentee.Id.Value, StringComparer.Ordinal)
                .ThenBy(pairing => pairing.Mentor.AppliedAt)
                .ThenBy(pairing => pairing.Mentor.Id.Value, StringComparer.Ordinal),
        ];
    }

    private Pairing Locked(Profile mentor, Profile mentee)
    {
        var pairing = Pairing(mentor, mentee, isLocked: true);
        return pairing with { Price = prices.Of(pairing.Pair) };
    }

    private Pairing Computed(int row, int column)
    {
        var (mentor, mentee) = (candidates.MentorAt(column), candidates.Mentees[row]);
        var pairing = Pairing(mentor, mentee, isLocked: false);
        if (
            candidates.AreRowsShared
            && (
                pairing.Points != candidates.Points(row, column)
                || !candidates.Rules.Allows(mentor, mentee)
            )
        )
        {
            throw new ProofFailedException(
                $"mentee {row} with place {column} is {pairing.Points} points by itself, not "
                    + $"{candidates.Points(row, column)}, or forbidden."
            );
        }
        return pairing;
    }

    private Pairing Pairing(Profile mentor, Profile mentee, bool isLocked)
    {
        var compatibility = people.Scoring.Compatibility(mentor, mentee);
        var (mentorApplicant, menteeApplicant) = (
            (Mentor)mentor.Applicant,
            (Mentee)mentee.Applicant
        );
        return new Pairing(
            mentorApplicant,
            menteeApplicant,
            compatibility.Points,
            compatibility.Reasons,
            isLocked
                ?
                [
                    .. candidates.Rules.Objections(mentor, mentee),
                    .. locked.Objections(mentorApplicant, menteeApplicant),
                ]
                : [],
            isLocked
        )
        {
            Scores = compatibility.Scores,
            Questions = compatibility.Questions,
        };
    }
}
