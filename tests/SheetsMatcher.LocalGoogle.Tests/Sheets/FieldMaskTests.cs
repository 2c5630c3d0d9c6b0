using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

internal sealed class FieldMaskTests
{
    private readonly LocalSheets _google = new();
    private string _id = "";

    [OneTimeSetUp]
    public void Create() => _id = _google.Create("""{"properties": {"title": "Intake"}}""");

    [TestCase("properties.title", """{"properties":{"title":"Intake"}}""")]
    [TestCase("properties/title", """{"properties":{"title":"Intake"}}""")]
    [TestCase(
        "sheets(properties(title,gridProperties/rowCount)),properties(title)",
        """
            {"properties":{"title":"Intake"},"sheets":[{"properties":{"title":"Sheet1",
            "gridProperties":{"rowCount":1000}}}]}
            """
    )]
    [TestCase(
        "sheets.properties.sheetId, sheets.properties.index",
        """{"sheets":[{"properties":{"sheetId":0,"index":0}}]}"""
    )]
    [TestCase(
        "sheets.properties.grid_properties.row_count",
        """{"sheets":[{"properties":{"gridProperties":{"rowCount":1000}}}]}"""
    )]
    [TestCase("namedRanges", "{}")]
    public void A_mask_chooses_what_is_answered(string mask, string answer) =>
        Assert.That(
            LocalSheets.Compact(
                _google.Send("GET", $"/v4/spreadsheets/{_id}?fields={Uri.EscapeDataString(mask)}")
            ),
            Is.EqualTo(LocalSheets.OneLine(answer))
        );

    [TestCase("*")]
    [TestCase("properties,spreadsheetId,sheets,spreadsheetUrl")]
    public void A_mask_of_everything_leaves_nothing_out(string mask)
    {
        var read = _google.Send("GET", $"/v4/spreadsheets/{_id}?fields={mask}");
        Assert.That(
            read.Select(pair => pair.Key),
            Is.EquivalentTo(new[] { "spreadsheetId", "properties", "sheets", "spreadsheetUrl" })
        );
    }

    [TestCase("sheets.propertees", "sheets.propertees")]
    [TestCase("properties.title.letters", "properties.title.letters")]
    [TestCase("sheets(properties", "sheets(properties")]
    [TestCase("properties,,sheets", "properties,,sheets")]
    public void A_mask_of_what_does_not_exist_is_refused(string mask, string path)
    {
        var error = _google.Refusal(
            "GET",
            $"/v4/spreadsheets/{_id}?fields={Uri.EscapeDataString(mask)}"
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                error["message"]?.GetValue<string>(),
                Is.EqualTo("Request contains an invalid argument.")
            );
            Assert.That(
                error["details"]?[0]?["fieldViolations"]?[0]?["field"]?.GetValue<string>(),
                Is.EqualTo(path)
            );
        });
    }

    [Test]
    public void A_bad_mask_is_refused_before_anything_is_done()
    {
        _google.Refusal("POST", "/v4/spreadsheets?fields=nothing", "{}");
        Assert.That(_google.Store.All.Count(), Is.EqualTo(1));
    }

    [Test]
    public void Answers_are_indented_unless_asked_otherwise()
    {
        var indented = _google.Answer("GET", $"/v4/spreadsheets/{_id}?fields=spreadsheetId");
        var compact = _google.Answer(
            "GET",
            $"/v4/spreadsheets/{_id}?$fields=spreadsheetId&prettyPrint=false"
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                System.Text.Encoding.UTF8.GetString(indented.Body.Span),
                Is.EqualTo($"{{\n  \"spreadsheetId\": \"{_id}\"\n}}\n")
            );
            Assert.That(
                System.Text.Encoding.UTF8.GetString(compact.Body.Span),
                Is.EqualTo($"{{\"spreadsheetId\":\"{_id}\"}}")
            );
        });
    }

    [Test]
    public void Every_message_that_the_description_names_is_described()
    {
        var missing = new List<string>();
        Visit(new FieldType.Message("BatchUpdateSpreadsheetRequest"), [], missing);
        Visit(new FieldType.Message("Spreadsheet"), [], missing);
        Assert.That(missing, Is.Empty);
    }

    private static void Visit(FieldType type, HashSet<string> seen, List<string> missing)
    {
        switch (type)
        {
            case FieldType.ListOf(var item):
                Visit(item, seen, missing);
                break;
            case FieldType.MapOf(var item):
                Visit(item, seen, missing);
                break;
            case FieldType.Message(var name) when seen.Add(name):
                try
                {
                    foreach (var field in GoogleSchema.Fields(name).Values)
                    {
                        Visit(field, seen, missing);
                    }
                }
                catch (KeyNotFoundException)
                {
                    missing.Add(name);
                }

                break;
            default:
                break;
        }
    }
}
