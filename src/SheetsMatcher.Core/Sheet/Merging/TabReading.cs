using System.Text.RegularExpressions;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet.Merging;

/// <summary>
/// One of the worker's tabs as it stands in the sheet: where its columns are, and which row has
/// which key. When <see cref="Frozen"/> is given, nothing else may be relied upon.
/// </summary>
internal sealed partial class TabReading
{
    private TabReading(
        TabLayout layout,
        SheetTable inSheet,
        TabColumns columns,
        MergeBase lastWritten
    )
    {
        (Layout, InSheet, Columns) = (layout, inSheet, columns);
        foreach (var row in Enumerable.Range(1, Math.Max(0, inSheet.Rows.Count - 1)))
        {
            var key = KeyAt(row);
            var isSecond = key.Length > 0 && !RowByKey.TryAdd(key, row);
            if (isSecond && (lastWritten.Knows(key) || KeyShape().IsMatch(key)))
            {
                Frozen ??= TwoRows(key, RowByKey[key], row);
            }
        }
    }

    public TabLayout Layout { get; }

    public SheetTable InSheet { get; }

    public TabColumns Columns { get; }

    public Dictionary<string, int> RowByKey { get; } = new(StringComparer.Ordinal);

    public Reconciliation.Frozen? Frozen { get; private set; }

    /// <summary>Rows that are gone all at once and that nobody deleted one by one.</summary>
    public IReadOnlySet<string> ManyGone { get; private set; } = new HashSet<string>();

    public static TabReading Read(TabLayout layout, MergeBase lastWritten, SheetTable inSheet)
    {
        var (columns, frozen) = TabColumns.Read(layout, inSheet);
        var reading = new TabReading(layout, inSheet, columns, lastWritten);
        reading.ManyGone = TabGuards.ManyGone(reading, lastWritten);
        reading.Frozen = frozen ?? reading.Frozen ?? TabGuards.Check(reading, lastWritten);
        return reading;
    }

    /// <summary>The keys that stand in the tab, as far as its columns can be told apart.</summary>
    public static IReadOnlySet<string> KeysIn(TabLayout layout, SheetTable inSheet) =>
        new TabReading(
            layout,
            inSheet,
            TabColumns.Read(layout, inSheet).Columns,
            MergeBase.Empty
        ).RowByKey.Keys.ToHashSet();

    /// <summary>The row's key without outer spaces; empty when it has none.</summary>
    public string KeyAt(int row) => TextAt(row, Layout.KeyHeader).Trim();

    public string TextAt(int row, string header) => Columns.TextAt(InSheet, row, header);

    private Reconciliation.Frozen TwoRows(string key, int first, int second) =>
        new(
            $"{InSheet.Title}: rows {first + 1} and {second + 1} both have \"{key}\" "
                + $"in the column \"{Layout.KeyHeader}\".",
            $"Delete one of the two rows, or clear its \"{Layout.KeyHeader}\" cell "
                + "if it is to be a row of its own."
        );

    /// <summary>
    /// What every key looks like, known to the base or not. Any other text, such as a line of
    /// dashes between rows, is the committee's and may stand there as often as it likes.
    /// </summary>
    [GeneratedRegex("^[A-Z]+-[0-9A-Z]+( [a-z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyShape();
}
