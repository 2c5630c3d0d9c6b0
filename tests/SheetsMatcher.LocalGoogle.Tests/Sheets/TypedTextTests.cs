namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TypedTextTests
{
    private readonly LocalSheets _google = new();

    [TestCase("5", "5", "5")]
    [TestCase(" 5 ", "5", "5")]
    [TestCase("-1,234.50", "-1234.5", "-1,234.50")]
    [TestCase(".5", "0.5", "0.5")]
    [TestCase("1e3", "1000", "1.00E+03")]
    [TestCase("12E5", "1200000", "1.20E+06")]
    [TestCase("50%", "0.5", "50%")]
    [TestCase("12.5%", "0.125", "12.50%")]
    [TestCase("$5", "5", "$5")]
    [TestCase("-$5", "-5", "-$5")]
    [TestCase("$-5.5", "-5.5", "-$5.50")]
    [TestCase("£5", "5", "£5")]
    [TestCase("5 €", "5", "5 €")]
    [TestCase("(5)", "-5", "-5")]
    [TestCase("(5", "\"(5\"", "(5")]
    [TestCase("true", "true", "TRUE")]
    [TestCase("2010-11-05", "40487", "2010-11-05")]
    [TestCase("11/5/2010", "40487", "11/5/2010")]
    [TestCase("11/5/10", "40487", "11/5/2010")]
    [TestCase("11/5", "40487", "11/5")]
    [TestCase("Nov 5, 2010", "40487", "Nov 5, 2010")]
    [TestCase("5 November 2010", "40487", "5 Nov 2010")]
    [TestCase("11/5/2010 18:00", "40487.75", "11/5/2010 18:00")]
    [TestCase("2010-11-05 6:00 PM", "40487.75", "2010-11-05 6:00 PM")]
    [TestCase("12:00", "0.5", "12:00")]
    [TestCase("12:00 am", "0", "12:00 AM")]
    [TestCase("'007", "\"007\"", "007")]
    [TestCase("1.2.3", "\"1.2.3\"", "1.2.3")]
    [TestCase("11/31/2010", "\"11/31/2010\"", "11/31/2010")]
    [TestCase("25:00", "\"25:00\"", "25:00")]
    [TestCase("604-555-0100", "\"604-555-0100\"", "604-555-0100")]
    [TestCase("1-2 mentees", "\"1-2 mentees\"", "1-2 mentees")]
    [TestCase("=A1", "\"#ERROR!\"", "#ERROR!")]
    [TestCase("=", "\"=\"", "=")]
    [TestCase(" two words ", "\" two words \"", " two words ")]
    public void Typing_means_what_it_means_in_a_spreadsheet(
        string typed,
        string value,
        string shown
    )
    {
        var id = _google.Create();
        _google.Put(id, "B2", $"""[["{typed}"]]""", "USER_ENTERED");
        Assert.Multiple(() =>
        {
            Assert.That(
                _google.Values(id, "B2", "?valueRenderOption=UNFORMATTED_VALUE"),
                Is.EqualTo($"[[{value}]]")
            );
            Assert.That(_google.Values(id, "B2"), Is.EqualTo($"""[["{shown}"]]"""));
        });
    }

    [TestCase("en_US", "40487")]
    [TestCase("en_CA", "40487")]
    [TestCase("en_GB", "40309")]
    public void The_locale_says_whether_the_month_comes_first(string locale, string serial)
    {
        var id = _google.Create($$$"""{"properties": {"locale": "{{{locale}}}"}}""");
        _google.Put(id, "A1", """[["11/5/2010"]]""", "USER_ENTERED");
        Assert.That(
            _google.Values(id, "A1", "?valueRenderOption=UNFORMATTED_VALUE"),
            Is.EqualTo($"[[{serial}]]")
        );
    }

    [TestCase("de_DE", "1.234,5", "1234.5", "1.234,50")]
    [TestCase("de_DE", "1.5.2.7", "\"1.5.2.7\"", "1.5.2.7")]
    [TestCase("de_DE", "5.11.", "\"5.11.\"", "5.11.")]
    [TestCase("de_DE", "0,25", "0.25", "0,25")]
    [TestCase("de_DE", "12,5%", "0.125", "12,50%")]
    [TestCase("de_DE", "5.11.2010", "40487", "05.11.2010")]
    [TestCase("fr_FR", "1 234,5", "1234.5", "1\u00a0234,50")]
    [TestCase("en_GB", "1,234.5", "1234.5", "1,234.50")]
    [TestCase("en_US", "5.11.2010", "\"5.11.2010\"", "5.11.2010")]
    public void Numbers_are_typed_and_shown_in_the_locale(
        string locale,
        string typed,
        string value,
        string shown
    )
    {
        var id = _google.Create($$$"""{"properties": {"locale": "{{{locale}}}"}}""");
        _google.Put(id, "A1", $"""[["{typed}"]]""", "USER_ENTERED");
        Assert.Multiple(() =>
        {
            Assert.That(
                _google.Values(id, "A1", "?valueRenderOption=UNFORMATTED_VALUE"),
                Is.EqualTo($"[[{value}]]")
            );
            Assert.That(
                System.Text.Json.Nodes.JsonNode.Parse(_google.Values(id, "A1"))?[0]?[0]?.ToString(),
                Is.EqualTo(shown)
            );
        });
    }

    [Test]
    public void A_cell_in_the_plain_text_format_keeps_what_is_typed()
    {
        var id = _google.Create();
        _google.Batch(
            id,
            """
            {"repeatCell": {"range": {}, "fields": "userEnteredFormat",
            "cell": {"userEnteredFormat": {"numberFormat": {"type": "TEXT"}}}}}
            """
        );
        _google.Put(id, "A1", """[["007"]]""", "USER_ENTERED");
        Assert.That(
            _google.Values(id, "A1", "?valueRenderOption=UNFORMATTED_VALUE"),
            Is.EqualTo("""[["007"]]""")
        );
    }

    [Test]
    public void A_format_that_somebody_chose_stays()
    {
        var id = _google.Create();
        _google.Batch(
            id,
            """
            {"repeatCell": {"range": {}, "fields": "userEnteredFormat.numberFormat",
            "cell": {"userEnteredFormat": {"numberFormat": {"type": "NUMBER",
            "pattern": "0.000"}}}}}
            """
        );
        _google.Put(id, "A1", """[["50%", "2010-11-05"]]""", "USER_ENTERED");
        Assert.That(_google.Values(id, "A1:B1"), Is.EqualTo("""[["0.500","2010-11-05"]]"""));
    }
}
