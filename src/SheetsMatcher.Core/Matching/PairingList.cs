using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching;

/// <summary>Words the solution as pairings, in the order in which mentees applied.</summary>
internal sealed class PairingList(People people, LockedPairs locked, Candidates candidates)
{
    public IReadOnlyList<Pairing> Of(AssignmentSolution solution)
    {
        var mentors = people.Mentors.ToDictionary(mentor => mentor.Applicant.Id);
        var mentees = people.Mentees.ToDictionary(mentee => mentee.Applicant.Id);
        var standing = locked.Pairs.Select(pair =>
            Pairing(mentors[pair.Mentor], mentees[pair.Mentee], isLocked: true)
        );
        var computed = solution
            .ColumnOfRow.Select((column, row) => (row, column))
            .Where(assigned => assigned.column >= 0)
            .Select(assigned =>
                Pairing(
                    candidates.Mentors[assigned.column],
                    candidates.Mentees[assigned.row],
                    isLocked: false
                )
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
