using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Dashboard tab: how the intake stands, in numbers.</summary>
public static class DashboardTab
{
    /// <summary>What goes on and what does not, and why.</summary>
    public static IReadOnlyList<WorkerRow> Switches(SwitchState mail, SwitchState proposals) =>
        [Row("Mail", mail.Word, mail.Meaning), Row("Proposals", proposals.Word, proposals.Meaning)];

    public static WorkerRow OpenProblems(int count) =>
        Row("Open problems", count, "Rows of Problems that wait for you.");

    public static IReadOnlyList<WorkerRow> Counts(
        Roster roster,
        CommitteeView view,
        MatchingOutcome outcome,
        IReadOnlyList<WorkerRow> matches
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
            .. outcome.Readings.Select(reading =>
                Row(reading.What, reading.Count, reading.Sentence)
            ),
        ];

    private static bool IsOf(WorkerRow row, MatchStatus status) =>
        row.Cells.GetValueOrDefault(MatchColumns.Status) == status.Word();

    private static WorkerRow Row(string what, int count, string meaning) =>
        Row(what, count.ToString(CultureInfo.InvariantCulture), meaning);

    private static WorkerRow Row(string what, string count, string meaning) =>
        new(
            what,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [DashboardColumns.Count] = count,
                [DashboardColumns.Meaning] = meaning,
            }
        );
}
