using static SheetsMatcher.LocalGoogle.Tests.Sheets.FiveRows;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>Formulas go on meaning the cells that they meant, whatever happens to the sheet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FormulaMoveTests
{
    private const string Columns = """{"dimension": "COLUMNS", "startIndex": 0, "endIndex": 1}""";

    private readonly LocalSheets _google = new();

    /// <summary>The formula stands in C4 of the tab T; where it went is told with what it became.</summary>
    private string After(string formula, string cell, params string[] requests)
    {
        var id = TwoTabs.Create(_google);
        _google.Put(
            id,
            "T!C4",
            $$"""[[{{System.Text.Json.JsonSerializer.Serialize(formula)}}]]""",
            "USER_ENTERED"
        );
        _google.Batch(id, requests);
        return _google
            .Values(id, cell, "?valueRenderOption=FORMULA")[3..^3]
            .Replace("\\\"", "\"", StringComparison.Ordinal);
    }

    [TestCase("=A1", "=A1")]
    [TestCase("=A2", "=A4")]
    [TestCase("=$A$2+A$3", "=$A$4+A$5")]
    [TestCase("=SUM(A1:A3)", "=SUM(A1:A5)")]
    [TestCase("=SUM(A2:A)", "=SUM(A4:A)")]
    [TestCase("=SUM(A:A)", "=SUM(A:A)")]
    [TestCase("=SUM(2:3)", "=SUM(4:5)")]
    [TestCase("=SUM(A3:A1)", "=SUM(A5:A1)")]
    [TestCase("=T!A2&'T'!B$2", "=T!A4&T!B$4")]
    [TestCase("=Other!A2", "=Other!A2")]
    [TestCase("=\"A2\"&A2", "=\"A2\"&A4")]
    [TestCase("=LOG10(A2)+A2B+named_A2", "=LOG10(A4)+A2B+named_A2")]
    [TestCase("=1.5E2+A2", "=1.5E2+A4")]
    [TestCase("={A2;B2}", "={A4;B4}")]
    public void An_insert_moves_references(string formula, string expected) =>
        Assert.That(After(formula, "T!C6", Insert(1, 3)), Is.EqualTo(expected));

    [TestCase("=A1", "=#REF!")]
    [TestCase("=A3", "=A1")]
    [TestCase("=SUM(A1:A3)", "=SUM(A1:A1)")]
    [TestCase("=SUM(A1:A2)", "=SUM(#REF!)")]
    [TestCase("=SUM(A2:B)", "=SUM(A1:B)")]
    public void A_delete_moves_or_loses_them(string formula, string expected) =>
        Assert.That(After(formula, "T!C2", Delete(0, 2)), Is.EqualTo(expected));

    [TestCase("=A1", "=B1")]
    [TestCase("=SUM(A:B)", "=SUM(B:C)")]
    [TestCase("=$B1", "=$C1")]
    public void Columns_move_them_too(string formula, string expected) =>
        Assert.That(
            After(formula, "T!D4", $$$"""{"insertDimension": {"range": {{{Columns}}}}}"""),
            Is.EqualTo(expected)
        );

    [TestCase("=A1", "=A3")]
    [TestCase("=A2", "=A1")]
    public void A_moved_row_is_followed(string formula, string expected) =>
        Assert.That(After(formula, "T!C4", Move(0, 1, 3)), Is.EqualTo(expected));

    [TestCase("=A1+$A$1", "=A3+$A$1")]
    [TestCase("=SUM(C1:C3)", "=SUM(C3:C5)")]
    [TestCase("=C$4+Other!C4", "=C$4+Other!C6")]
    public void A_copy_shifts_what_has_no_dollar_sign(string formula, string expected) =>
        Assert.That(After(formula, "T!C6", Paste("copyPaste", 3, 5)), Is.EqualTo(expected));

    [Test]
    public void A_copy_that_would_leave_the_grid_loses_its_reference() =>
        Assert.That(After("=A1", "T!C2", Paste("copyPaste", 3, 1)), Is.EqualTo("=#REF!"));

    [Test]
    public void A_cut_formula_keeps_its_references() =>
        Assert.That(
            After(
                "=A1+C5",
                "T!C6",
                Paste("cutPaste", 3, 5, """{"rowIndex": 5, "columnIndex": 2}""")
            ),
            Is.EqualTo("=A1+C5")
        );

    [Test]
    public void Cut_cells_are_followed_to_another_tab() =>
        Assert.That(
            After(
                "=A1+B1",
                "T!C4",
                """
                {"cutPaste": {"source": {"endRowIndex": 1, "endColumnIndex": 1},
                "destination": {"sheetId": 9, "rowIndex": 2}}}
                """
            ),
            Is.EqualTo("=Other!A3+B1")
        );

    [Test]
    public void A_formula_cut_to_another_tab_goes_on_meaning_the_first() =>
        Assert.That(
            After("=A1", "Other!A1", Paste("cutPaste", 3, 0, """{"sheetId": 9}""")),
            Is.EqualTo("=T!A1")
        );

    [Test]
    public void Inserted_and_deleted_cells_move_references_in_their_lane_only() =>
        Assert.That(
            After(
                "=A2+B2",
                "T!C4",
                """
                {"insertRange": {"range": {"startRowIndex": 0, "endRowIndex": 2, "startColumnIndex": 0,
                "endColumnIndex": 1}, "shiftDimension": "ROWS"}}
                """
            ),
            Is.EqualTo("=A4+B2")
        );

    [TestCase("Next year", "='Next year'!A2+A2")]
    [TestCase("O2", "='O2'!A2+A2")]
    [TestCase("Later", "=Later!A2+A2")]
    public void A_renamed_tab_is_renamed_in_formulas(string title, string expected) =>
        Assert.That(
            After(
                "=Other!A2+A2",
                "T!C4",
                $$$"""
                {"updateSheetProperties": {"properties": {"sheetId": 9, "title": "{{{title}}}"},
                "fields": "title"}}
                """
            ),
            Is.EqualTo(expected)
        );

    [Test]
    public void A_deleted_tab_is_lost_to_formulas() =>
        Assert.That(
            After("=SUM(Other!A2:B)+A2", "T!C4", """{"deleteSheet": {"sheetId": 9}}"""),
            Is.EqualTo("=SUM(#REF!)+A2")
        );

    private static string Paste(string kind, int from, int to, string? cell = null) =>
        $$$"""
        {"{{{kind}}}": {"source": {"startRowIndex": {{{from}}}, "endRowIndex": {{{from + 1}}},
        "startColumnIndex": 2, "endColumnIndex": 3}, "destination": {{{cell
            ?? $$"""
            {"startRowIndex": {{to}}, "endRowIndex": {{to + 1}}, "startColumnIndex": 2,
            "endColumnIndex": 3}
            """}}}}}
        """;
}
