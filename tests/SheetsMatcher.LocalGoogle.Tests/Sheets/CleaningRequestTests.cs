using static SheetsMatcher.LocalGoogle.Tests.Sheets.LocalSheets;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CleaningRequestTests
{
    private readonly LocalSheets _google = new();

    private (string Reply, string Values) After(string values, string request)
    {
        var id = TwoTabs.Create(_google);
        _google.Put(id, "T!A1", values);
        var reply = Compact(_google.Batch(id, request)["replies"]?[0]);
        return (reply, _google.Values(id, "T", "?valueRenderOption=UNFORMATTED_VALUE"));
    }

    [Test]
    public void Repeated_rows_go_whatever_their_letters_case() =>
        Assert.That(
            After(
                """[["a",1,"x"],["b",2,"y"],["A",1,"z"],["",""],["b",3,"w"]]""",
                """{"deleteDuplicates": {"range": {"startColumnIndex": 0, "endColumnIndex": 2}}}"""
            ),
            Is.EqualTo(
                (
                    """{"deleteDuplicates":{"duplicatesRemovedCount":1}}""",
                    """[["a",1,"x"],["b",2,"y"],["","","z"],["b",3],["","","w"]]"""
                )
            )
        );

    [Test]
    public void Only_the_chosen_columns_are_compared() =>
        Assert.That(
            After(
                """[["a",1],["b",2],["a",3]]""",
                """
                {"deleteDuplicates": {"range": {}, "comparisonColumns": [{"dimension": "COLUMNS",
                "startIndex": 0, "endIndex": 1}]}}
                """
            ).Values,
            Is.EqualTo("""[["a",1],["b",2]]""")
        );

    [Test]
    public void Whitespace_is_trimmed_and_squeezed() =>
        Assert.That(
            After("""[[" a  b\n","c",5,"  "]]""", """{"trimWhitespace": {"range": {}}}"""),
            Is.EqualTo(("""{"trimWhitespace":{"cellsChangedCount":2}}""", """[["a b","c",5]]"""))
        );

    [TestCase("\"COMMA\"", """["a, 5","x"]""", """[["a",5]]""")]
    [TestCase("\"AUTODETECT\"", """["a;5;c"]""", """[["a",5,"c"]]""")]
    [TestCase("\"SPACE\"", """["plain",""]""", """[["plain"]]""")]
    [TestCase("\"CUSTOM\", \"delimiter\": \"--\"", """["a--2010-11-05"]""", """[["a",40487]]""")]
    public void Text_is_parted_as_if_it_were_typed(string type, string row, string expected) =>
        Assert.That(
            After(
                $"[{row}]",
                $$$"""
                {"textToColumns": {"source": {"endRowIndex": 1, "endColumnIndex": 1},
                "delimiterType": {{{type}}}}}
                """
            ).Values,
            Is.EqualTo(expected)
        );

    [Test]
    public void Data_is_pasted_by_its_delimiter() =>
        Assert.That(
            After(
                "[]",
                """
                {"pasteData": {"coordinate": {"rowIndex": 1}, "delimiter": ",",
                "data": "a,\"b,\"\"c\"\"\",3\r\n4"}}
                """
            ).Values,
            Is.EqualTo("""[[],["a","b,\"c\"",3],[4]]""")
        );

    [Test]
    public void A_shuffle_keeps_every_row() =>
        Assert.That(
            System
                .Text.Json.Nodes.JsonNode.Parse(
                    After(
                        "[[1],[2],[3],[4]]",
                        """{"randomizeRange": {"range": {"endRowIndex": 4}}}"""
                    ).Values
                )
                ?.AsArray()
                .Select(row => row?[0]?.GetValue<int>()),
            Is.EquivalentTo(new[] { 1, 2, 3, 4 })
        );
}
