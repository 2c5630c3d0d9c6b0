using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Dashboard tab: how the intake stands, in numbers.</summary>
public static class DashboardTab
{
    /// <param name="problems">How many problems are open.</param>
    public static IReadOnlyList<WorkerRow> Rows(
        Roster roster,
        CommitteeView view,
        MatchingOutcome outcome,
        IReadOnlyList<WorkerRow> matches,
        int problems
    ) =>
        [
            Row("Mentors", roster.Mentors.Count, "Usable mentor applications."),
            Row(
                "Places",
                roster.Mentors.Sum(mentor => mentor.Capacity),
                "Mentees whom these mentors could take."
            ),
            Row("Mentees", roster.Mentees.Count, "Usable mentee applications."),
            .. Enum.GetValues<MatchStatus>()
                .Select(status =>
                    Row(
                        $"Matches: {status.Word()}",
                        matches.Count(row => IsOf(row, status)),
                        $"Rows of Matches with the status {status.Word()}."
                    )
                ),
            Row(
                "Without a match: mentors",
                outcome.Unmatched.Count(each => each.Applicant is Mentor),
                "Mentors in Unmatched who wait."
            ),
            Row(
                "Without a match: mentees",
                outcome.Unmatched.Count(each => each.Applicant is Mentee),
                "Mentees in Unmatched who wait."
            ),
            Row(
                "Letters may go to",
                view.Approved.Count,
                "Approved matches that may be written to."
            ),
            Row("Open problems", problems, "Rows of Problems that wait for somebody."),
        ];

    private static bool IsOf(WorkerRow row, MatchStatus status) =>
        row.Cells.GetValueOrDefault(MatchColumns.Status) == status.Word();

    private static WorkerRow Row(string what, int count, string meaning) =>
        new(
            what,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [DashboardColumns.Count] = count.ToString(CultureInfo.InvariantCulture),
                [DashboardColumns.Meaning] = meaning,
            }
        );
}
