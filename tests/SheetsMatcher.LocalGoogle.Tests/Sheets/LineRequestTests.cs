using System.Text.Json.Nodes;
using CsCheck;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LineRequestTests
{
    private readonly LocalSheets _google = new();

    /// <summary>Rows a to e in column A; row c has a note, a height, metadata and is hidden.</summary>
    private string Create()
    {
        var id = _google.Create(
            """
            {"sheets": [{"properties": {"title": "T", "gridProperties": {"rowCount": 6,
            "columnCount": 3}}}]}
            """
        );
        _google.Put(id, "A1", """[["a","1"],["b","2"],["c","3"],["d","4"],["e","5"]]""");
        _google.Batch(
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

    private string Letters(string id) =>
        string.Concat(
            (
                _google.Send("GET", $"/v4/spreadsheets/{id}/values/T!A:A")["values"]?.AsArray()
                ?? []
            ).Select(row => row is JsonArray { Count: > 0 } cells ? $"{cells[0]}" : ".")
        );

    /// <summary>The row, counted from zero, where everything that belongs to row c stands.</summary>
    private int RowOfC(string id)
    {
        var data = _google
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

    private static string Rows(int start, int end) =>
        $$"""{"dimension": "ROWS", "startIndex": {{start}}, "endIndex": {{end}}}""";

    private static string Insert(int start, int end) =>
        $$$"""{"insertDimension": {"range": {{{Rows(start, end)}}}}}""";

    private static string Delete(int start, int end) =>
        $$$"""{"deleteDimension": {"range": {{{Rows(start, end)}}}}}""";

    private static string Move(int start, int end, int to) =>
        $$$"""{"moveDimension": {"source": {{{Rows(start, end)}}}, "destinationIndex": {{{to}}}}}""";

    [Test]
    public void Inserted_rows_push_a_row_down_with_all_that_belongs_to_it()
    {
        var id = Create();
        _google.Batch(id, Insert(1, 3));
        Assert.Multiple(() =>
        {
            Assert.That(Letters(id), Is.EqualTo("a..bcde"));
            Assert.That(RowOfC(id), Is.EqualTo(4));
        });
    }

    [TestCase(2, 3, 0, "cabde", 0)]
    [TestCase(2, 3, 5, "abdec", 4)]
    [TestCase(0, 2, 4, "cdabe", 0)]
    [TestCase(3, 5, 2, "abdec", 4)]
    [TestCase(1, 4, 2, "abcde", 2)]
    public void A_moved_row_takes_all_that_belongs_to_it(
        int start,
        int end,
        int to,
        string letters,
        int rowOfC
    )
    {
        var id = Create();
        _google.Batch(id, Move(start, end, to));
        Assert.Multiple(() =>
        {
            Assert.That(Letters(id), Is.EqualTo(letters));
            Assert.That(RowOfC(id), Is.EqualTo(rowOfC));
        });
    }

    [Test]
    public void Metadata_dies_with_its_row()
    {
        var id = Create();
        _google.Batch(id, Delete(1, 3));
        var error = _google.Refusal("GET", $"/v4/spreadsheets/{id}/developerMetadata/3");
        Assert.Multiple(() =>
        {
            Assert.That(Letters(id), Is.EqualTo("ade"));
            Assert.That(error["code"]?.GetValue<int>(), Is.EqualTo(404));
        });
    }

    [Test]
    public void Metadata_finds_its_row_after_others_were_inserted()
    {
        var id = Create();
        _google.Batch(id, Insert(0, 2));
        var read = _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/values:batchGetByDataFilter",
            """{"dataFilters": [{"developerMetadataLookup": {"metadataKey": "row"}}]}"""
        );
        var found = _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/developerMetadata:search",
            """{"dataFilters": [{"developerMetadataLookup": {"metadataValue": "c"}}]}"""
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(read["valueRanges"]?[0]?["valueRange"]),
                Is.EqualTo("""{"range":"T!A5:C5","majorDimension":"ROWS","values":[["c","3"]]}""")
            );
            Assert.That(
                LocalSheets.Compact(
                    found["matchedDeveloperMetadata"]?[0]?["developerMetadata"]?["location"]
                ),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"locationType":"ROW","dimensionRange":{"dimension":"ROWS","startIndex":4,
                        "endIndex":5}}
                        """
                    )
                )
            );
        });
    }

    [Test]
    public void Metadata_is_updated_and_deleted_by_filter()
    {
        var id = Create();
        var filter = """{"developerMetadataLookup": {"metadataId": 3}}""";
        var updated = _google.Batch(
            id,
            $$$$"""
            {"updateDeveloperMetadata": {"dataFilters": [{{{{filter}}}}],
            "fields": "metadataValue", "developerMetadata": {"metadataValue": "see"}}}
            """,
            $$$"""{"deleteDeveloperMetadata": {"dataFilter": {{{filter}}}}}""",
            $$$"""{"deleteDeveloperMetadata": {"dataFilter": {{{filter}}}}}"""
        )["replies"];
        Assert.Multiple(() =>
        {
            Assert.That(
                updated?[0]?["updateDeveloperMetadata"]?["developerMetadata"]?[0]?[
                    "metadataValue"
                ]?.GetValue<string>(),
                Is.EqualTo("see")
            );
            Assert.That(
                updated?[1]?["deleteDeveloperMetadata"]?["deletedDeveloperMetadata"]?[0]?[
                    "metadataKey"
                ]?.GetValue<string>(),
                Is.EqualTo("row")
            );
            Assert.That(
                LocalSheets.Compact(updated?[2]),
                Is.EqualTo("""{"deleteDeveloperMetadata":{}}""")
            );
        });
    }

    [TestCase(true, "before")]
    [TestCase(false, "after")]
    public void A_new_row_takes_its_looks_from_the_side_that_was_named(bool before, string pattern)
    {
        var id = Create();
        string Format(int row, string text) =>
            $$$$"""
                {"repeatCell": {"range": {"startRowIndex": {{{{row}}}},
                "endRowIndex": {{{{row + 1}}}}}, "fields": "userEnteredFormat",
                "cell": {"userEnteredFormat": {"numberFormat": {"type": "NUMBER",
                "pattern": "{{{{text}}}}"} } } } }
                """;
        _google.Batch(
            id,
            Format(0, "before"),
            Format(1, "after"),
            $$$"""
            {"insertDimension": {"inheritFromBefore": {{{(before ? "true" : "false")}}},
            "range": {{{Rows(1, 2)}}}}}
            """
        );
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?ranges=T!A2&"
                + "fields=sheets.data.rowData.values.userEnteredFormat.numberFormat.pattern"
        );
        Assert.That(LocalSheets.Compact(read), Does.Contain($"\"pattern\":\"{pattern}\""));
    }

    [Test]
    public void Columns_are_inserted_moved_and_deleted_like_rows()
    {
        var id = Create();
        _google.Batch(
            id,
            """{"insertDimension": {"range": {"dimension": "COLUMNS", "startIndex": 0, "endIndex": 1}}}""",
            """
            {"moveDimension": {"source": {"dimension": "COLUMNS", "startIndex": 2, "endIndex": 3},
            "destinationIndex": 0}}
            """,
            """{"deleteDimension": {"range": {"dimension": "COLUMNS", "startIndex": 1, "endIndex": 2}}}""",
            """{"appendDimension": {"dimension": "COLUMNS", "length": 2}}"""
        );
        Assert.Multiple(() =>
        {
            Assert.That(_google.Values(id, "T!A1:B2"), Is.EqualTo("""[["1","a"],["2","b"]]"""));
            Assert.That(
                LocalSheets.Compact(
                    _google
                        .Send(
                            "GET",
                            $"/v4/spreadsheets/{id}?fields=sheets.properties.gridProperties"
                        )["sheets"]
                        ?[0]
                ),
                Is.EqualTo("""{"properties":{"gridProperties":{"rowCount":6,"columnCount":5}}}""")
            );
        });
    }

    [Test]
    public void Columns_are_sized_by_their_text()
    {
        var id = Create();
        _google.Put(id, "B1", """[["a rather long heading"]]""");
        _google.Batch(id, """{"autoResizeDimensions": {"dimensions": {"dimension": "COLUMNS"}}}""");
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?fields=sheets.data.columnMetadata.pixelSize"
        );
        var sizes = (read["sheets"]?[0]?["data"]?[0]?["columnMetadata"]?.AsArray() ?? [])
            .Select(column => column?["pixelSize"]?.GetValue<int>() ?? 0)
            .ToList();
        Assert.That(sizes[1], Is.GreaterThan(sizes[0]));
        Assert.That(sizes[2], Is.EqualTo(100));
    }

    [Test]
    public void Lines_inserted_and_deleted_again_leave_everything_as_it_was()
    {
        var id = Create();
        var before = All(id);
        (from start in Gen.Int[0, 5] from count in Gen.Int[1, 4] select (start, count)).Sample(
            (start, count) =>
            {
                _google.Batch(id, Insert(start, start + count), Delete(start, start + count));
                return All(id) == before;
            },
            iter: 50,
            threads: 1,
            seed: "0000KOIPe343"
        );
    }

    [Test]
    public void Lines_moved_and_moved_back_leave_everything_as_it_was()
    {
        var id = Create();
        var before = All(id);
        (
            from start in Gen.Int[0, 4]
            from count in Gen.Int[1, 2]
            from to in Gen.Int[0, 6]
            select (start, count, to)
        ).Sample(
            (start, count, to) =>
            {
                var (from, back) =
                    to < start ? (to, start + count)
                    : to > start + count ? (to - count, start)
                    : (start, start);
                _google.Batch(id, Move(start, start + count, to), Move(from, from + count, back));
                return All(id) == before;
            },
            iter: 100,
            threads: 1,
            seed: "0000KOIPe343"
        );
    }

    private string All(string id) =>
        LocalSheets.Compact(_google.Send("GET", $"/v4/spreadsheets/{id}?includeGridData=true"));
}
