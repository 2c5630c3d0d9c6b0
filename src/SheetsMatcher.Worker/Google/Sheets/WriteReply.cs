using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Sheet;
using Cell = SheetsMatcher.Core.Applications.Cell;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// Has the reply to a write tell how the written tabs stand right after it: row 1 and the column of
/// keys of each. The reply belongs to the write, so that nobody can edit in between.
/// </summary>
internal static class WriteReply
{
    public const string Fields =
        "updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,"
        + "rowData(values(effectiveValue)))))";

    public static void Ask(BatchUpdateSpreadsheetRequest body, IReadOnlyList<ReadBack> readBack)
    {
        if (readBack.Count > 0)
        {
            body.IncludeSpreadsheetInResponse = true;
            body.ResponseIncludeGridData = true;
            body.ResponseRanges = [.. readBack.SelectMany(Ranges)];
        }
    }

    public static IReadOnlyList<WriteReadback> Answer(
        IReadOnlyList<ReadBack> readBack,
        BatchUpdateSpreadsheetResponse answer
    )
    {
        var sheets = answer.UpdatedSpreadsheet?.Sheets ?? [];
        return
        [
            .. from asked in readBack
            let sheet = sheets.FirstOrDefault(each =>
                (each.Properties?.SheetId ?? 0) == asked.SheetId
            )
            where sheet?.Data is { Count: 2 }
            select new WriteReadback(asked.SheetId, Across(sheet.Data[0]), Down(sheet.Data[1])),
        ];
    }

    private static IEnumerable<string> Ranges(ReadBack asked)
    {
        var tab = $"'{asked.Title.Replace("'", "''", StringComparison.Ordinal)}'";
        var column = SheetText.ColumnName(asked.KeyColumn);
        return [$"{tab}!1:1", $"{tab}!{column}:{column}"];
    }

    private static IReadOnlyList<Cell> Across(GridData row) =>
        row.RowData is [var only, ..] ? [.. (only.Values ?? []).Select(Shown)] : [];

    private static IReadOnlyList<Cell> Down(GridData column) =>
        [
            .. (column.RowData ?? []).Select(row =>
                row.Values is [var only, ..] ? Shown(only) : Cell.Empty
            ),
        ];

    private static Cell Shown(CellData cell) =>
        cell.EffectiveValue switch
        {
            { StringValue: { } text } => Cell.Of(text),
            { NumberValue: { } number } => Cell.Of(number),
            { BoolValue: { } yesNo } => Cell.Of(yesNo),
            { ErrorValue: { } error } => Cell.Of(error.Message),
            _ => Cell.Empty,
        };
}
