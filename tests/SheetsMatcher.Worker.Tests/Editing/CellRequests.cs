using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>What a person does in the browser, as requests of a batch.</summary>
internal static class CellRequests
{
    public static string Text(int tab, int row, int column, string text) =>
        Values(tab, row, column, [TextValue(text)]);

    /// <param name="values">Extended values as JSON, side by side.</param>
    public static string Values(int tab, int row, int column, IEnumerable<string> values) =>
        Block(tab, row, column, [values]);

    public static string Block(
        int tab,
        int row,
        int column,
        IEnumerable<IEnumerable<string>> rows
    ) =>
        $$"""
            {"updateCells": {"fields": "userEnteredValue",
              "start": {"sheetId": {{tab}}, "rowIndex": {{row}}, "columnIndex": {{column}} },
              "rows": [{{string.Join(", ", rows.Select(Row))}}]} }
            """;

    /// <summary>Escaped as the browser would send it, halves of surrogate pairs included.</summary>
    public static string TextValue(string text)
    {
        var json = new StringBuilder("{\"stringValue\": \"");
        foreach (var sign in text)
        {
            if (char.IsSurrogate(sign) || sign < ' ')
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
            }
            else
            {
                json.Append(JsonEncodedText.Encode(sign.ToString()));
            }
        }

        return json.Append("\"}").ToString();
    }

    public static string NumberValue(int number) => $$"""{"numberValue": {{number}} }""";

    public static string Range(int tab, int fromRow, int toRow, int fromColumn, int toColumn) =>
        $$"""
            {"sheetId": {{tab}}, "startRowIndex": {{fromRow}}, "endRowIndex": {{toRow}},
             "startColumnIndex": {{fromColumn}}, "endColumnIndex": {{toColumn}} }
            """;

    public static string Lines(int tab, string dimension, int at) =>
        $$"""
            {"sheetId": {{tab}}, "dimension": "{{dimension}}",
             "startIndex": {{at}}, "endIndex": {{at + 1}} }
            """;

    private static string Row(IEnumerable<string> values) =>
        $$"""{"values": [{{string.Join(
            ", ",
            values.Select(value => $$"""{"userEnteredValue": {{value}} }""")
        )}}]}""";
}
