using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>Where each column of a layout stands in the sheet now, found by its header.</summary>
internal sealed class TabColumns(IReadOnlyDictionary<string, int> byHeader)
{
    /// <summary>The zero-based column; null when a column that may be missing is.</summary>
    public int? Find(string header) => byHeader.TryGetValue(header, out var column) ? column : null;

    public string TextAt(SheetTable inSheet, int row, string header) =>
        Find(header) is { } column ? SheetText.At(inSheet, row, column) : "";

    /// <summary>The columns, or why the tab cannot be read without doubt.</summary>
    public static (TabColumns Columns, Reconciliation.Frozen? Frozen) Read(
        TabLayout layout,
        SheetTable inSheet
    )
    {
        var headings = new Headings(inSheet.Header);
        var found = layout
            .Columns.Select(column => (column, At: headings.Where(column.Header)))
            .ToList();
        var columns = new TabColumns(
            found
                .Where(each => each.At.Count == 1)
                .ToDictionary(each => each.column.Header, each => each.At[0])
        );
        var twice = found.FirstOrDefault(each => each.At.Count > 1);
        if (twice.column is not null)
        {
            return (columns, Twice(inSheet, twice.column.Header, twice.At));
        }
        var missing = found
            .Where(each => each.At.Count == 0 && each.column.IsRequired)
            .Select(each => $"\"{each.column.Header}\"")
            .ToList();
        return (columns, missing.Count == 0 ? null : Missing(inSheet, missing));
    }

    private static Reconciliation.Frozen Twice(
        SheetTable inSheet,
        string header,
        IReadOnlyList<int> at
    ) =>
        new(
            $"{inSheet.Title}: the header \"{header}\" stands in columns "
                + $"{string.Join(" and ", at.Select(SheetText.ColumnName))}.",
            $"Keep \"{header}\" above the worker's column in row 1 and give the other another name."
        );

    private static Reconciliation.Frozen Missing(
        SheetTable inSheet,
        IReadOnlyList<string> headers
    ) =>
        new(
            $"{inSheet.Title}: row 1 has no column {string.Join(", ", headers)}.",
            "Put the header back in row 1 above its column, or bring the column back with "
                + "Edit > Undo or File > Version history. A tab that never had it gets it from "
                + "\"sheets-matcher setup\"."
        );
}
