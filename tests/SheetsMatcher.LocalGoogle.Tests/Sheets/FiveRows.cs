using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>A small tab whose row c has all that can belong to a row, and requests that move rows.</summary>
internal static class FiveRows
{
    /// <summary>Rows a to e in column A; row c has a note, a height, metadata and is hidden.</summary>
    public static string Create(LocalSheets google)
    {
        var id = google.Create(
            """
            {"sheets": [{"properties": {"title": "T", "gridProperties": {"rowCount": 6,
            "columnCount": 3}}}]}
            """
        );
        google.Put(id, "A1", """[["a","1"],["b","2"],["c","3"],["d","4"],["e","5"]]""");
        google.Batch(
            id,
            """
            {"updateCells": {"fields": "note", "start": {"rowIndex": 2},
            "rows": [{"values": [{"note": "of c"}]}]}}
            """,
            """
            {"updateDimensionProperties": {"range": {"dimension": "ROWS", "startIndex": 2,
            "endIndex": 3}, "properties": {"pixelSize": 40, "hiddenByUser": true},
            "fields": "pixelSize,hiddenByUser"}}
            """,
            """
            {"createDeveloperMetadata": {"developerMetadata": {"metadataId": 3,
            "metadataKey": "row", "metadataValue": "c", "visibility": "DOCUMENT",
            "location": {"dimensionRange": {"dimension": "ROWS", "startIndex": 2,
            "endIndex": 3}}}}}
            """
        );
        return id;
    }

    public static string Letters(LocalSheets google, string id) =>
        string.Concat(
            (
                google.Send("GET", $"/v4/spreadsheets/{id}/values/T!A:A")["values"]?.AsArray() ?? []
            ).Select(row => row is JsonArray { Count: > 0 } cells ? $"{cells[0]}" : ".")
        );

    /// <summary>The row, counted from zero, where everything that belongs to row c stands.</summary>
    public static int RowOfC(LocalSheets google, string id)
    {
        var data = google
            .Send(
                "GET",
                $"/v4/spreadsheets/{id}?fields=sheets.data(rowData.values.note,rowMetadata)"
            )["sheets"]
            ?[0]?["data"]?[0];
        var notes = (data?["rowData"]?.AsArray() ?? [])
            .Select((row, i) => (Text: row?.ToJsonString() ?? "", Index: i))
            .Where(row => row.Text.Contains("of c", StringComparison.Ordinal))
            .Select(row => row.Index);
        var lines = (data?["rowMetadata"]?.AsArray() ?? [])
            .Select((line, i) => (Line: line, Index: i))
            .Where(row => row.Line?["developerMetadata"] is not null)
            .Where(row => row.Line?["pixelSize"]?.GetValue<int>() == 40)
            .Where(row => row.Line?["hiddenByUser"]?.GetValue<bool>() is true)
            .Select(row => row.Index);
        var both = notes.Concat(lines).ToList();
        Assert.That(both, Has.Count.EqualTo(2));
        Assert.That(both[0], Is.EqualTo(both[1]));
        return both[0];
    }

    public static string Rows(int start, int end) =>
        $$"""{"dimension": "ROWS", "startIndex": {{start}}, "endIndex": {{end}}}""";

    public static string Insert(int start, int end) =>
        $$$"""{"insertDimension": {"range": {{{Rows(start, end)}}}}}""";

    public static string Delete(int start, int end) =>
        $$$"""{"deleteDimension": {"range": {{{Rows(start, end)}}}}}""";

    public static string Move(int start, int end, int to) =>
        $$$"""{"moveDimension": {"source": {{{Rows(start, end)}}}, "destinationIndex": {{{to}}}}}""";
}
