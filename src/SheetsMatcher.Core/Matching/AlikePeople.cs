using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Tells which mentees are alike in the assignment problem, and which places: by their answers,
/// and in what the standing proposals and earlier intakes count. Who stands in a proposal, and who
/// applied in both forms, is like nobody else.
/// </summary>
internal static class AlikePeople
{
    /// <param name="mentees">The rows: place in the list of all mentees, and whose it is.</param>
    /// <param name="seats">The columns.</param>
    public static ProblemClasses Of(
        PeopleClasses people,
        IEnumerable<(int Place, ApplicantId Id)> mentees,
        Seats seats,
        IReadOnlyList<Profile> mentors,
        StandingPairs standing
    )
    {
        var rows = mentees.ToList();
        var proposedMentees = standing.Proposed.Select(pair => pair.Mentee).ToHashSet();
        var proposedMentors = standing.Proposed.Select(pair => pair.Mentor).ToHashSet();
        var ofRows = Groups
            .By([.. rows.Select(row => people.MenteeClass[row.Place])])
            .And([.. rows.Select(row => standing.PassedOver.Contains(row.Id) ? 1 : 0)])
            .And([.. rows.Select((row, i) => proposedMentees.Contains(row.Id) ? i + 1 : 0)]);
        var columns = Enumerable.Range(0, seats.Count).Select(column => seats[column]).ToList();
        var ofColumns = Groups
            .By([.. columns.Select(seat => people.MentorClass[seat.Mentor])])
            .And([.. columns.Select(seat => seat.IsFirst ? 1 : 0)])
            .And([
                .. columns.Select(seat =>
                    proposedMentors.Contains(mentors[seat.Mentor].Applicant.Id)
                        ? seat.Mentor + 1
                        : 0
                ),
            ]);
        return new ProblemClasses(ofRows.Of, ofColumns.Of);
    }
}
