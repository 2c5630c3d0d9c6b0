using System.Text.Json;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>Everything that people do to the Matches tab and to the responses, one edit at a time.</summary>
internal sealed class CommitteeEdits(ProgramInProcess program, int sheetId)
{
    private static readonly string[] _typedColumns =
    [
        MatchColumns.Note,
        MatchColumns.Note,
        MatchColumns.Flags,
        MatchColumns.Why,
        MatchColumns.Status,
        MatchColumns.Points,
        MatchColumns.Mentor,
        MatchColumns.MenteeEmail,
        "Mine",
    ];

    private static readonly string[] _decisions = ["Approve", "Reject", "Hold", "approve.", ""];

    private static readonly string[] _oddTexts =
    [
        "",
        " 🙂",
        " שלום",
        " =1+1",
        " 007",
        "\u0000",
        "\ud800",
        " " + new string('x', 3000),
    ];

    private int _signs;

    /// <param name="seed">The whole edit follows from it and from what stands in the sheet.</param>
    public void Do(int seed)
    {
        // Deterministic by its seed, which a failure prints.
#pragma warning disable CA5394
        var chance = new Random(seed);
        var rows = program.Rows(sheetId);
        var kind = chance.Next(100);
        var row = 1 + chance.Next(Math.Max(1, rows.Count));
        var column = chance.Next(14);
        var other = chance.Next(14);
#pragma warning restore CA5394
        var request = kind switch
        {
            < 25 => Type(
                row,
                ColumnOf(rows, _typedColumns[seed % _typedColumns.Length]),
                Sign(seed)
            ),
            < 33 => Type(
                row,
                ColumnOf(rows, MatchColumns.Decision),
                _decisions[seed % _decisions.Length]
            ),
            < 45 => Sort(rows.Count, 0, 20, column, seed % 2 == 0),
            < 47 => Sort(rows.Count, 1, 4, 2, seed % 2 == 0),
            < 53 => Insert("ROWS", row),
            < 58 => Delete("ROWS", row),
            < 65 => Insert("COLUMNS", column),
            < 68 => Delete("COLUMNS", column),
            < 75 => Move("COLUMNS", column, other),
            < 78 => Move("ROWS", row, 1 + (seed % Math.Max(1, rows.Count))),
            < 80 => Rename(seed),
            < 82 => Copy(row, rows.Count),
            < 84 => Clear(row, column),
            < 85 => Merge(row, column),
            < 86 => Hide(column),
            < 87 => Formula(row, ColumnOf(rows, MatchColumns.Flags)),
            < 88 => Type(0, 12 + (seed % 4), "Mine"),
            < 89 => Type(0, 13, MatchColumns.Status),
            < 91 => Cut(row, column, other),
            < 94 => Own(rows),
            _ => Respond(seed),
        };
        program.Batch(request);
    }

    private string Sign(int seed) => $"§{++_signs}§{_oddTexts[seed / 7 % _oddTexts.Length]}";

    private static int ColumnOf(IReadOnlyList<IReadOnlyList<string>> rows, string header) =>
        rows.Count > 0 && rows[0].ToList().IndexOf(header) is >= 0 and var at ? at : 12;

    private string Type(int row, int column, string text) =>
        Cells(sheetId, row, column, $$"""{"stringValue": {{JsonSerializer.Serialize(text)}} }""");

    private string Formula(int row, int column) =>
        Cells(sheetId, row, column, """{"formulaValue": "=1+1"}""");

    private static string Cells(int tab, int row, int column, params string[] values) =>
        $$"""
            {"updateCells": {"fields": "userEnteredValue",
              "start": {"sheetId": {{tab}}, "rowIndex": {{row}}, "columnIndex": {{column}} },
              "rows": [{"values": [{{string.Join(
                ", ",
                values.Select(value => $$"""{"userEnteredValue": {{value}} }""")
            )}}]}]} }
            """;

    private string Sort(int rowCount, int from, int to, int by, bool isRising) =>
        $$"""
            {"sortRange": {"range": {{Range(1, Math.Max(2, rowCount), from, to)}},
              "sortSpecs": [{"dimensionIndex": {{by}},
                "sortOrder": "{{(isRising ? "ASCENDING" : "DESCENDING")}}"}]} }
            """;

    private string Insert(string dimension, int at) =>
        $$"""{"insertDimension": {"range": {{Lines(dimension, at)}}, "inheritFromBefore": false} }""";

    private string Delete(string dimension, int at) =>
        $$"""{"deleteDimension": {"range": {{Lines(dimension, at)}} } }""";

    private string Move(string dimension, int from, int to) =>
        $$"""{"moveDimension": {"source": {{Lines(dimension, from)}}, "destinationIndex": {{to}} } }""";

    private string Hide(int column) =>
        $$"""
            {"updateDimensionProperties": {"range": {{Lines("COLUMNS", column)}},
              "properties": {"hiddenByUser": true}, "fields": "hiddenByUser"} }
            """;

    private string Rename(int seed) =>
        $$"""
            {"updateSheetProperties": {"fields": "title",
              "properties": {"sheetId": {{sheetId}}, "title": "It's {{seed}}"} } }
            """;

    private string Copy(int row, int rowCount) =>
        $$"""
            {"copyPaste": {"source": {{Range(row, row + 1, 0, 12)}},
              "destination": {{Range(
                rowCount,
                rowCount + 1,
                0,
                12
            )}}, "pasteType": "PASTE_NORMAL"} }
            """;

    private string Cut(int row, int from, int to) =>
        $$"""
            {"cutPaste": {"source": {{Range(row, row + 1, from, from + 1)}},
              "destination": {"sheetId": {{sheetId}}, "rowIndex": {{row
                + 1}}, "columnIndex": {{to}} },
              "pasteType": "PASTE_NORMAL"} }
            """;

    private string Clear(int row, int column) =>
        $$"""
            {"updateCells": {"fields": "userEnteredValue",
              "range": {{Range(row, row + 2, column, column + 2)}} } }
            """;

    private string Merge(int row, int column) =>
        $$"""
            {"mergeCells": {"range": {{Range(row, row + 1, column, column + 2)}},
              "mergeType": "MERGE_ALL"} }
            """;

    /// <summary>A pair of the committee's own in the first free row.</summary>
    private string Own(IReadOnlyList<IReadOnlyList<string>> rows) =>
        Cells(
            sheetId,
            rows.Count,
            Math.Min(
                ColumnOf(rows, MatchColumns.MenteeEmail),
                ColumnOf(rows, MatchColumns.MentorEmail)
            ),
            """{"stringValue": "bo@example.org"}""",
            """{"stringValue": "ruth@example.org"}"""
        );

    /// <summary>A mentor changes their years, their city or their mind; or a mentee applies anew.</summary>
    private static string Respond(int seed) =>
        (seed % 4) switch
        {
            0 => Cells(1, 1, 6, $$"""{"numberValue": {{6 + (seed % 9)}} }"""),
            1 => Cells(2, 1 + (seed % 3), 9, $$"""{"stringValue": "Town {{seed % 3}}"}"""),
            2 => Cells(1, 1 + (seed % 3), 5, """{"stringValue": "Academic library"}"""),
            _ => Cells(
                2,
                1 + (seed % 3),
                3,
                $$"""
                {"stringValue": "{{(
                    seed % 8 == 3 ? "Withdraw my application" : "Apply, or update my application"
                )}}"}
                """
            ),
        };

    private string Lines(string dimension, int at) =>
        $$"""
            {"sheetId": {{sheetId}}, "dimension": "{{dimension}}",
             "startIndex": {{at}}, "endIndex": {{at + 1}} }
            """;

    private string Range(int fromRow, int toRow, int fromColumn, int toColumn) =>
        $$"""
            {"sheetId": {{sheetId}}, "startRowIndex": {{fromRow}}, "endRowIndex": {{toRow}},
             "startColumnIndex": {{fromColumn}}, "endColumnIndex": {{toColumn}} }
            """;
}
