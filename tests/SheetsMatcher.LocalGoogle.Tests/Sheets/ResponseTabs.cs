using SheetsMatcher.LocalGoogle.Forms;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>Response tabs by titles and values in their order, the time stamp first.</summary>
internal static class ResponseTabs
{
    public static int AddResponseTab(
        this IResponseDestination forms,
        string spreadsheetId,
        string title,
        string[] header
    ) => forms.AddResponseTab(spreadsheetId, title, [.. header.Select(Column)]);

    public static void InsertResponse(
        this IResponseDestination forms,
        string spreadsheetId,
        int sheetId,
        object?[] cells
    ) =>
        forms.InsertResponse(
            spreadsheetId,
            sheetId,
            new ResponseRow(
                1,
                (DateTimeOffset)(cells[0] ?? throw new ArgumentException("No time.")),
                [.. cells.Skip(1).Select((value, i) => (Column($"Question {i + 1}", i + 1), value))]
            ),
            new FormBehaviour()
        );

    private static ResponseColumn Column(string title, int index) =>
        index == 0 ? ResponseColumn.Timestamp : new ResponseColumn(index, title);
}
