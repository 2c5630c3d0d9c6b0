using SheetsMatcher.Core.Sheet;
using static SheetsMatcher.Worker.Tests.Editing.CellRequests;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>Everything that people do to the Matches tab and to the responses, one edit at a time.</summary>
internal sealed class CommitteeEdits(ProgramInProcess program, int sheetId)
{
    private const int MentorTab = 1;
    private const int MenteeTab = 2;
    private const int FirstNumberSign = 90_000_000;

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
        MatchColumns.WhatChanged,
        MatchColumns.Feedback,
        "Mine",
    ];

    private static readonly string[] _decisions =
    [
        "Approve",
        "Reject",
        "Hold",
        "End early: moved",
        "Withdraw mentor",
        "approve.",
        "",
    ];

    private static readonly string[] _oddTexts =
    [
        "",
        "",
        " 🙂",
        " שלום",
        " =1+1",
        " 007",
        "\u0000",
        "\ud800",
        "\r\n line",
    ];

    private int _signs;

    /// <summary>What the latest edit replaced, for an Undo.</summary>
    private string? _undo;

    /// <param name="seed">The whole edit follows from it and from what stands in the sheet.</param>
    public void Do(int seed, List<string>? story)
    {
        // Deterministic by its seed, which a failure prints.
#pragma warning disable CA5394
        var chance = new Random(seed);
        var rows = program.Rows(sheetId);
        var kind = chance.Next(200);
        var row = 1 + chance.Next(Math.Max(1, rows.Count));
        var column = chance.Next(16);
        var other = chance.Next(16);
#pragma warning restore CA5394
        var before = Block(sheetId, 0, 0, rows.Select(each => each.Select(TextValue)));
        if (kind < 12 && _undo is { } undo)
        {
            Send(undo, story);
            _undo = null;
            return;
        }

        var isInPlace = kind is < 80 or >= 160;
        Send(
            kind switch
            {
                < 50 => Text(sheetId, row, ColumnOf(rows, Pick(_typedColumns, seed)), Sign(seed)),
                < 56 => Values(sheetId, row, ColumnOf(rows, Pick(_typedColumns, seed)), [Number()]),
                < 70 => Text(
                    sheetId,
                    row,
                    ColumnOf(rows, MatchColumns.Decision),
                    Pick(_decisions, seed)
                ),
                < 76 => Paste(row, column, seed),
                < 80 => Formula(row, ColumnOf(rows, MatchColumns.Flags)),
                < 104 => Sort(rows.Count, 0, 20, column, seed % 2 == 0),
                < 106 => Sort(rows.Count, 1, 4, 2, seed % 2 == 0),
                < 112 => Filter(rows.Count, column),
                < 122 => Insert("ROWS", row),
                < 130 => Delete("ROWS", row),
                < 140 => Insert("COLUMNS", column),
                < 145 => Delete("COLUMNS", column),
                < 155 => Move("COLUMNS", column, other),
                < 160 => Move("ROWS", row, 1 + (seed % Math.Max(1, rows.Count))),
                < 163 => Copy(row, rows.Count),
                < 165 => Twin(rows, row),
                < 170 => Text(sheetId, 0, 15 + (seed % 3), "Mine"),
                < 172 => Text(sheetId, 0, 16, Pick(_typedColumns, seed)),
                < 176 => Clear(row, column),
                < 180 => Cut(row, column, other),
                < 182 => Merge(row, column),
                < 183 => Hide(column),
                < 184 => RenameOrMove(seed),
                < 185 => Text(sheetId, row, ColumnOf(rows, MatchColumns.Note), Long()),
                < 189 => Own(rows),
                _ => Respond(seed),
            },
            story
        );
        _undo = isInPlace ? before : null;
    }

    private void Send(string request, List<string>? story)
    {
        var isTaken = program.Batch(request)["error"] is null;
        story?.Add($"{(isTaken ? "edit" : "refused")} {string.Join(' ', request.Split())}");
    }

    private static T Pick<T>(T[] among, int seed) => among[seed % among.Length];

    private string Sign(int seed) => $"§{++_signs}§{Pick(_oddTexts, seed / 7)}";

    private string Number() => NumberValue(FirstNumberSign + ++_signs);

    private string Long() => $"§{++_signs}§" + new string('x', 49_990);

    private static int ColumnOf(IReadOnlyList<IReadOnlyList<string>> rows, string header) =>
        rows.Count > 0 && rows[0].ToList().IndexOf(header) is >= 0 and var at ? at : 15;

    /// <summary>Over whatever stands there, a match's id too.</summary>
    private string Paste(int row, int column, int seed) =>
        Block(
            sheetId,
            row,
            column,
            [
                [TextValue(Sign(seed)), TextValue(Sign(seed + 1))],
                [TextValue(Sign(seed + 2)), Number()],
            ]
        );

    private string Formula(int row, int column) =>
        Values(sheetId, row, column, ["""{"formulaValue": "=1+1"}"""]);

    private string Sort(int rowCount, int from, int to, int by, bool isRising) =>
        $$"""
            {"sortRange": {"range": {{Range(sheetId, 1, Math.Max(2, rowCount), from, to)}},
              "sortSpecs": [{"dimensionIndex": {{by}},
                "sortOrder": "{{(isRising ? "ASCENDING" : "DESCENDING")}}"}]} }
            """;

    private string Filter(int rowCount, int by) =>
        $$"""
            {"setBasicFilter": {"filter": {"range": {{Range(
                sheetId,
                0,
                Math.Max(2, rowCount),
                0,
                20
            )}},
              "sortSpecs": [{"dimensionIndex": {{by}}, "sortOrder": "DESCENDING"}]} } }
            """;

    private string Insert(string dimension, int at) =>
        $$"""
            {"insertDimension": {"range": {{Lines(sheetId, dimension, at)}},
              "inheritFromBefore": false} }
            """;

    private string Delete(string dimension, int at) =>
        $$"""{"deleteDimension": {"range": {{Lines(sheetId, dimension, at)}} } }""";

    private string Move(string dimension, int from, int to) =>
        $$"""
            {"moveDimension": {"source": {{Lines(sheetId, dimension, from)}},
              "destinationIndex": {{to}} } }
            """;

    private string Hide(int column) =>
        $$"""
            {"updateDimensionProperties": {"range": {{Lines(sheetId, "COLUMNS", column)}},
              "properties": {"hiddenByUser": true}, "fields": "hiddenByUser"} }
            """;

    private string RenameOrMove(int seed) =>
        seed % 2 == 0
            ? $$"""
                {"updateSheetProperties": {"fields": "title",
                  "properties": {"sheetId": {{sheetId}}, "title": "It's {{seed}}"} } }
                """
            : $$"""
                {"updateSheetProperties": {"fields": "index",
                  "properties": {"sheetId": {{sheetId}}, "index": {{seed % 4}} } } }
                """;

    private string Copy(int row, int rowCount) =>
        $$"""
            {"copyPaste": {"source": {{Range(sheetId, row, row + 1, 0, 15)}},
              "destination": {{Range(
                sheetId,
                rowCount,
                rowCount + 1,
                0,
                15
            )}}, "pasteType": "PASTE_NORMAL"} }
            """;

    /// <summary>One match's id typed over another's.</summary>
    private string Twin(IReadOnlyList<IReadOnlyList<string>> rows, int row)
    {
        var column = ColumnOf(rows, MatchColumns.Match);
        var id = rows.Count > 1 && column < rows[1].Count ? rows[1][column] : "M-000000";
        return Text(sheetId, row, column, id);
    }

    private string Cut(int row, int from, int to) =>
        $$"""
            {"cutPaste": {"source": {{Range(sheetId, row, row + 1, from, from + 1)}},
              "destination": {"sheetId": {{sheetId}}, "rowIndex": {{row
                + 1}}, "columnIndex": {{to}} },
              "pasteType": "PASTE_NORMAL"} }
            """;

    private string Clear(int row, int column) =>
        $$"""
            {"updateCells": {"fields": "userEnteredValue",
              "range": {{Range(sheetId, row, row + 2, column, column + 2)}} } }
            """;

    private string Merge(int row, int column) =>
        $$"""
            {"mergeCells": {"range": {{Range(sheetId, row, row + 1, column, column + 2)}},
              "mergeType": "MERGE_ALL"} }
            """;

    /// <summary>A pair of the committee's own in the first free row.</summary>
    private string Own(IReadOnlyList<IReadOnlyList<string>> rows) =>
        Values(
            sheetId,
            rows.Count,
            Math.Min(
                ColumnOf(rows, MatchColumns.MenteeEmail),
                ColumnOf(rows, MatchColumns.MentorEmail)
            ),
            [TextValue("bo@example.org"), TextValue("ruth@example.org")]
        );

    /// <summary>A mentor changes their years, their city or their mind; or a mentee applies anew.</summary>
    private static string Respond(int seed) =>
        (seed % 4) switch
        {
            0 => Values(MentorTab, 1, 6, [NumberValue(6 + (seed % 9))]),
            1 => Text(MenteeTab, 1 + (seed % 2), 9, $"Town {seed % 3}"),
            2 => Text(MentorTab, 1 + (seed % 2), 5, "Academic library"),
            _ => Text(
                MenteeTab,
                1 + (seed % 2),
                3,
                seed % 8 == 3 ? "Withdraw my application" : "Apply, or update my application"
            ),
        };
}
