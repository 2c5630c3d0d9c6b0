using Microsoft.Extensions.Logging;

namespace SheetsMatcher.Worker.Programs;

/// <summary>Ids and counts only: no name, address or answer may reach a log.</summary>
internal static partial class RoundLog
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "Program {Program}: pairings: {Pairings}, cells and rows written: {Changes}"
    )]
    public static partial void Written(ILogger log, string program, int pairings, int changes);

    [LoggerMessage(2, LogLevel.Information, "Program {Program}: letter {Reference} was sent")]
    public static partial void Sent(ILogger log, string program, string reference);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "Program {Program}: letter {Reference} needs attention, see the Outbox tab"
    )]
    public static partial void Parked(ILogger log, string program, string reference);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "Program {Program}: Gmail takes no more letters for now; the rest waits"
    )]
    public static partial void Limited(ILogger log, string program);

    [LoggerMessage(5, LogLevel.Warning, "Program {Program}, {Round} round: {Problem}")]
    public static partial void Blocked(ILogger log, string program, string round, string problem);

    [LoggerMessage(6, LogLevel.Information, "Program {Program}, {Round} round: going on again")]
    public static partial void GoesOn(ILogger log, string program, string round);

    [LoggerMessage(7, LogLevel.Error, "Program {Program}, {Round} round failed")]
    public static partial void Failed(ILogger log, Exception problem, string program, string round);

    [LoggerMessage(
        8,
        LogLevel.Warning,
        "Program {Program}: letter {Milestone} for match {Match} cannot be written, see the Outbox tab"
    )]
    public static partial void Refused(ILogger log, string program, string milestone, string match);

    [LoggerMessage(
        10,
        LogLevel.Warning,
        "Program {Program}: too many people both offer and seek mentoring to prove that no better "
            + "matching exists; the proposals keep every rule"
    )]
    public static partial void NotProven(ILogger log, string program);

    [LoggerMessage(
        9,
        LogLevel.Information,
        "Program {Program}: letter {Reference} is no longer owed and was cancelled"
    )]
    public static partial void Cancelled(ILogger log, string program, string reference);

    [LoggerMessage(
        12,
        LogLevel.Warning,
        "Program {Program}: {Rows} rows of responses are not read, since the tab \"{Tab}\" holds too "
            + "many. No letter goes until the rows that are no applications are deleted; see the "
            + "Problems tab"
    )]
    public static partial void RowsLeftOut(ILogger log, string program, int rows, string tab);

    [LoggerMessage(
        13,
        LogLevel.Error,
        "Program {Program}, {Round} round: {Problem} The program stands still until that is mended and "
            + "the worker is started again"
    )]
    public static partial void Stopped(ILogger log, string program, string round, string problem);

    /// <summary>An event of its own, so that an alarm can be set on it.</summary>
    [LoggerMessage(
        11,
        LogLevel.Critical,
        "Program {Program}, {Round} round: ALARM. {Problem} Nothing was written and nothing in the "
            + "sheet is at fault; the next round tries again. Please report this line as a fault "
            + "of SheetsMatcher."
    )]
    public static partial void Alarm(ILogger log, string program, string round, string problem);

    [LoggerMessage(
        40,
        LogLevel.Warning,
        "Program {Program}: the ledger was behind the sheet: it was lost or restored from a backup. "
            + "{Found} letters were found among the sent ones and in the Outbox tab; the others wait "
            + "until it is certain that they did not leave"
    )]
    public static partial void Rebuilt(ILogger log, string program, int found);

    [LoggerMessage(
        41,
        LogLevel.Warning,
        "Program {Program}: letter {Reference} came back, see the Problems tab"
    )]
    public static partial void Bounced(ILogger log, string program, string reference);

    [LoggerMessage(
        43,
        LogLevel.Warning,
        "Program {Program}: Gmail did not send letter {Reference}, its limit is reached; mail pauses"
    )]
    public static partial void NotSent(ILogger log, string program, string reference);

    [LoggerMessage(
        42,
        LogLevel.Warning,
        "Program {Program}: the draft of the dropped letter {Reference} stays among the drafts, "
            + "since somebody has edited it"
    )]
    public static partial void EditedDraft(ILogger log, string program, string reference);

    [LoggerMessage(
        20,
        LogLevel.Error,
        "Program {Program}: {Count} letters fell due at once although their days lie weeks apart, and "
            + "wait for a person. If the worker was not down for long, check its clock"
    )]
    public static partial void Rush(ILogger log, string program, int count);

    [LoggerMessage(
        21,
        LogLevel.Warning,
        "Program {Program}: letter {Reference} is held, see the Outbox tab"
    )]
    public static partial void Held(ILogger log, string program, string reference);

    [LoggerMessage(
        22,
        LogLevel.Information,
        "Program {Program}: by the committee's decision letter {Before} goes again as {Again}"
    )]
    public static partial void SendsAgain(ILogger log, string program, string before, string again);
}
