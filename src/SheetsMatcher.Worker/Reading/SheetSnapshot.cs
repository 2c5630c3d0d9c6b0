using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>All tabs of a program as one read brought them, by the title each was made with.</summary>
/// <param name="Others">Tabs that might be read as well.</param>
internal sealed record SheetSnapshot(
    ProgramTabs Tabs,
    IReadOnlyDictionary<string, SheetTable> Tables,
    string Others
)
{
    /// <summary>The forms' tabs that hold more than is taken in.</summary>
    public IEnumerable<SheetTable> Cut => Tables.Values.Where(table => table.RowsLeftOut > 0);

    /// <summary>The same for a spreadsheet in which nothing has changed.</summary>
    public string Digest() =>
        SheetDigest.Of(
            Tables.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Value)
        ) + Others;
}
