using System.Collections.Frozen;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Worker.Ports;

/// <summary>One tab's id and title.</summary>
public sealed record TabOutline(int SheetId, string Title);

/// <param name="TimeZone">The spreadsheet's own time zone (IANA id), in which date cells are meant.</param>
/// <param name="Locale">Such as en_US: how dates are typed.</param>
public sealed record SpreadsheetOutline(
    string Title,
    string TimeZone,
    string Locale,
    IReadOnlyList<TabOutline> Tabs
);

/// <summary>What a tab has of what setup gives it.</summary>
/// <param name="IsMarked">Setup gave it its look before: what is missing, a person took away.</param>
/// <param name="Views">Titles of its filter views.</param>
/// <param name="GridColumns">How many columns it has, filled in or not.</param>
public sealed record TabFormatting(
    int SheetId,
    string Title,
    bool IsMarked,
    bool HasBanding,
    bool HasColours,
    bool HasProtection,
    IReadOnlyList<string> Views,
    int GridColumns
);

/// <summary>What setup is to do to one tab.</summary>
/// <param name="Stands">The tab as it is; null: it is to be made.</param>
/// <param name="Columns">Where each known column stands, by header, the new ones included.</param>
/// <param name="NewColumns">Those of the definition that the tab lacks.</param>
/// <param name="NewRows">First rows that it lacks.</param>
public sealed record TabWork(
    TabDefinition Tab,
    TabFormatting? Stands,
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyList<ColumnLayout> NewColumns,
    IReadOnlyList<IReadOnlyList<FirstCell>> NewRows
)
{
    public bool IsNeeded =>
        Stands is not { IsMarked: true } || NewColumns.Count > 0 || NewRows.Count > 0;

    /// <summary>
    /// A heading of the tab that is nearly one of the committee's that it lacks: beside a new column,
    /// what people typed under it would no longer count. Null where there is none.
    /// </summary>
    public (string Stands, string Lacks)? Misspelt { get; private init; }

    /// <summary>A tab to be made with everything in it.</summary>
    public static TabWork New(TabDefinition tab) =>
        new(
            tab,
            null,
            tab.Columns.Select((column, at) => (column.Header, at))
                .ToDictionary(each => each.Header, each => each.at, StringComparer.Ordinal),
            tab.Columns,
            tab.FirstRows
        );

    /// <param name="read">The tab as it stands.</param>
    public static TabWork Missing(TabDefinition tab, TabFormatting stands, SheetTable read)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var width = read.Rows.Count == 0 ? 0 : read.Rows.Max(row => row.Count);
        var news = new List<ColumnLayout>();
        var headings = new Headings(read.Header);
        foreach (var column in tab.Columns)
        {
            if (headings.Where(column.Header) is [var at, ..])
            {
                columns[column.Header] = at;
            }
            else
            {
                columns[column.Header] = width++;
                news.Add(column);
            }
        }

        var known = tab.Columns.Select(column => column.Header).ToList();
        return new(tab, stands, columns, news, MissingRows(tab, read, columns))
        {
            Misspelt = news.Where(column => column.Owner == ColumnOwner.Committee)
                .Select(column => column.Header)
                .Select(header => (AlikeHeaders.Misspelt(header, read, known), header))
                .FirstOrDefault(each => each.Item1 is not null)
                is ({ } near, { } lacks)
                ? (near, lacks)
                : null,
        };
    }

    private static IReadOnlyList<IReadOnlyList<FirstCell>> MissingRows(
        TabDefinition tab,
        SheetTable read,
        Dictionary<string, int> columns
    )
    {
        if (!tab.FirstRowsAreKept)
        {
            return [];
        }

        var keyColumn = columns[tab.Columns[0].Header];
        var stand = read
            .Rows.Select((_, row) => read.At(row, keyColumn).ToString().Trim())
            .ToHashSet(StringComparer.Ordinal);
        return [.. tab.FirstRows.Where(row => !stand.Contains(row[0].Value.ToString()))];
    }
}

/// <summary>
/// The program's spreadsheet. Calls are retried inside where that is safe; what comes out is an
/// answer or one of the exceptions in this folder.
/// </summary>
public interface ISpreadsheet
{
    /// <summary>Title, time zone, locale and tabs; one read.</summary>
    ValueTask<SpreadsheetOutline> ReadOutline(CancellationToken cancellation);

    /// <summary>
    /// The named tabs with all their values, as one consistent read, in the order asked for.
    /// </summary>
    /// <param name="forms">
    /// Of them, those of forms, which are taken in within <see cref="ResponseLimits"/>.
    /// </param>
    /// <exception cref="TabGoneException">A tab with one of these ids no longer exists.</exception>
    ValueTask<IReadOnlyList<SheetTable>> ReadTabs(
        IReadOnlyList<int> sheetIds,
        IReadOnlySet<int> forms,
        CancellationToken cancellation
    );

    /// <summary>The same with nothing left out of any tab.</summary>
    ValueTask<IReadOnlyList<SheetTable>> ReadTabs(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    ) => ReadTabs(sheetIds, FrozenSet<int>.Empty, cancellation);

    /// <summary>Tabs of forms with every value as the sheet shows it, as text.</summary>
    ValueTask<IReadOnlyList<SheetTable>> ReadShown(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    );

    /// <summary>The same with no more of each tab than its first row.</summary>
    ValueTask<IReadOnlyList<SheetTable>> ReadHeads(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    );

    /// <summary>All changes in one atomic write, or none. Text is written as text, never parsed.</summary>
    /// <exception cref="OutcomeUnknownException">The write may or may not have been applied.</exception>
    /// <returns>Of each tab asked for, where its rows and columns stood right after the write.</returns>
    ValueTask<IReadOnlyList<WriteReadback>> Write(
        IReadOnlyList<SheetChange> changes,
        IReadOnlyList<ReadBack> readBack,
        CancellationToken cancellation
    );

    /// <summary>What each tab has of what setup gives it; one read.</summary>
    ValueTask<IReadOnlyList<TabFormatting>> ReadLooks(CancellationToken cancellation);

    /// <summary>Makes new tabs and adds what is missing from old ones; one atomic write, or none.</summary>
    ValueTask Furnish(IReadOnlyList<TabWork> work, CancellationToken cancellation);

    /// <summary>What the worker keeps in the spreadsheet's metadata; one read.</summary>
    ValueTask<SheetMarks> ReadMarks(CancellationToken cancellation);

    /// <summary>Writes what differs from the marks as read last; they must have been read.</summary>
    ValueTask WriteMarks(SheetMarks marks, CancellationToken cancellation);
}
