using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Ports;

/// <summary>One tab's id and title.</summary>
public sealed record TabOutline(int SheetId, string Title);

/// <param name="TimeZone">The spreadsheet's own time zone (IANA id), in which date cells are meant.</param>
public sealed record SpreadsheetOutline(
    string Title,
    string TimeZone,
    IReadOnlyList<TabOutline> Tabs
);

/// <summary>
/// The program's spreadsheet. Calls are retried inside where that is safe; what comes out is an
/// answer or one of the exceptions in this folder.
/// </summary>
public interface ISpreadsheet
{
    /// <summary>Title, time zone and tabs; one read.</summary>
    ValueTask<SpreadsheetOutline> ReadOutline(CancellationToken cancellation);

    /// <summary>
    /// The named tabs with all their values, as one consistent read, in the order asked for.
    /// </summary>
    /// <exception cref="TabGoneException">A tab with one of these ids no longer exists.</exception>
    ValueTask<IReadOnlyList<SheetTable>> ReadTabs(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    );

    /// <summary>All changes in one atomic write, or none. Text is written as text, never parsed.</summary>
    /// <exception cref="OutcomeUnknownException">The write may or may not have been applied.</exception>
    ValueTask Write(IReadOnlyList<SheetChange> changes, CancellationToken cancellation);

    /// <summary>Adds tabs with everything in them; one atomic write.</summary>
    ValueTask AddTabs(IReadOnlyList<TabDefinition> tabs, CancellationToken cancellation);
}
