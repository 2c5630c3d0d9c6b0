using System.Globalization;

namespace SheetsMatcher.Core.Sheet;

/// <summary>Addresses that lead to a row of the spreadsheet.</summary>
/// <param name="SheetIds">By the tab's title as read in this round.</param>
public sealed record SheetLinks(string SpreadsheetId, IReadOnlyDictionary<string, int> SheetIds)
{
    public static readonly SheetLinks None = new("", new Dictionary<string, int>());

    /// <param name="row">One-based.</param>
    /// <returns>Empty for a tab that is not known.</returns>
    public string ToRow(string tab, int row) =>
        SheetIds.TryGetValue(tab, out var id)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"https://docs.google.com/spreadsheets/d/{SpreadsheetId}/edit#gid={id}&range={row}:{row}"
            )
            : "";
}
