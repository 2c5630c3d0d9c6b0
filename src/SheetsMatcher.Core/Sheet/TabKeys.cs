using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>What the tabs that only list things need from their own last state.</summary>
internal static class TabKeys
{
    private const string StatusHeader = "Status";

    /// <summary>The keys in the tab, in order; none when its key column cannot be found.</summary>
    public static IEnumerable<string> Of(TabLayout layout, SheetTable inSheet)
    {
        var (columns, _) = TabColumns.Read(layout, inSheet);
        return Enumerable
            .Range(1, Math.Max(0, inSheet.Rows.Count - 1))
            .Select(row => columns.TextAt(inSheet, row, layout.KeyHeader).Trim())
            .Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>A row of which only the status is still the worker's concern.</summary>
    public static WorkerRow StatusOnly(string key, string status) =>
        new(
            key,
            new Dictionary<string, string>(StringComparer.Ordinal) { [StatusHeader] = status }
        );
}
