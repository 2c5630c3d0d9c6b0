using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Tells which mentees are alike in the assignment problem, and which places: by their answers,
/// and in what earlier intakes count. Who applied in both forms is like nobody else. Standing
/// proposals are left aside.
/// </summary>
internal static class AlikePeople
{
    /// <param name="mentees">The rows: place in the list of all mentees, and whose it is.</param>
    /// <param name="seats">The columns.</param>
    public static ProblemClasses Of(
        PeopleClasses people,
        IEnumerable<(int Place, ApplicantId Id)> mentees,
        MentorSlots seats,
        StandingPairs standing
    )
    {
        var rows = mentees.ToList();
        var ofRows = Groups
            .By([.. rows.Select(row => people.MenteeClass[row.Place])])
            .And([.. rows.Select(row => standing.PassedOver.Contains(row.Id) ? 1 : 0)]);
        var columns = Enumerable.Range(0, seats.Count).Select(column => seats[column]).ToList();
        var ofColumns = Groups
            .By([.. columns.Select(seat => people.MentorClass[seat.Mentor])])
            .And([.. columns.Select(seat => seat.IsFirst ? 1 : 0)]);
        return new ProblemClasses(ofRows.Of, ofColumns.Of);
    }
}
