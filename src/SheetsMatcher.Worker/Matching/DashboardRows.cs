using NodaTime;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Matching;

/// <summary>What the Dashboard shows of a round.</summary>
internal static class DashboardRows
{
    /// <param name="matches">The rows of Matches as they are to be.</param>
    /// <param name="stoppedAt">Since when the command <c>stop</c> keeps all mail.</param>
    public static IReadOnlyList<WorkerRow> Of(
        ProgramReading reading,
        MatchingOutcome outcome,
        IReadOnlyList<WorkerRow> matches,
        int problems,
        Instant? stoppedAt
    ) =>
        [
            .. DashboardTab.Switches(
                Switches.Mail(reading.Program, stoppedAt),
                Switches.Proposals(reading.Program)
            ),
            // While Matches stays as it is, so do the counts of its rows.
            .. reading.Program.MayPropose
                ? DashboardTab.Counts(reading.Roster, reading.Committee, outcome, matches)
                : [],
            DashboardTab.OpenProblems(problems),
        ];
}
