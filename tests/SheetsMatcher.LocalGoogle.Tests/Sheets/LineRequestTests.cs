using CsCheck;
using static SheetsMatcher.LocalGoogle.Tests.Sheets.FiveRows;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LineRequestTests
{
    private readonly LocalSheets _google = new();

    [Test]
    public void Inserted_rows_push_a_row_down_with_all_that_belongs_to_it()
    {
        var id = Create(_google);
        _google.Batch(id, Insert(1, 3));
        Assert.Multiple(() =>
        {
            Assert.That(Letters(_google, id), Is.EqualTo("a..bcde"));
            Assert.That(RowOfC(_google, id), Is.EqualTo(4));
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
        var id = Create(_google);
        _google.Batch(id, Move(start, end, to));
        Assert.Multiple(() =>
        {
            Assert.That(Letters(_google, id), Is.EqualTo(letters));
            Assert.That(RowOfC(_google, id), Is.EqualTo(rowOfC));
        });
    }

    [TestCase(true, "before")]
    [TestCase(false, "after")]
    public void A_new_row_takes_its_looks_from_the_side_that_was_named(bool before, string pattern)
    {
        var id = Create(_google);
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
        var id = Create(_google);
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
        var id = Create(_google);
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
        var id = Create(_google);
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
        var id = Create(_google);
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
