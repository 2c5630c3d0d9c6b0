using Google.Apis.Http;
using Google.Apis.Json;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using Newtonsoft.Json.Linq;

namespace SheetsMatcher.Worker.Tests.Google.DropIns;

/// <summary>The Sheets drop-in builds the requests that Google's reference describes.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SheetsShapeTests
{
    private const string Values = "https://sheets.googleapis.com/v4/spreadsheets/s/values";

    private static readonly SheetsService s_service = new(
        new BaseClientService.Initializer
        {
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
        }
    );

    [Test]
    public void Every_call_has_its_method_and_address()
    {
        var values = s_service.Spreadsheets.Values;
        var sheets = s_service.Spreadsheets;

        Assert.That(
            new[]
            {
                Line(sheets.Get("s")),
                Line(sheets.Create(new())),
                Line(sheets.BatchUpdate(new(), "s")),
                Line(sheets.GetByDataFilter(new(), "s")),
                Line(values.Get("s", "T!A1:B2")),
                Line(values.BatchGet("s")),
                Line(values.BatchGetByDataFilter(new(), "s")),
                Line(values.Update(new(), "s", "A1")),
                Line(values.BatchUpdate(new(), "s")),
                Line(values.Append(new(), "s", "A1")),
                Line(values.Clear(new(), "s", "A1")),
                Line(values.BatchClear(new(), "s")),
            },
            Is.EqualTo([
                "GET https://sheets.googleapis.com/v4/spreadsheets/s",
                "POST https://sheets.googleapis.com/v4/spreadsheets",
                "POST https://sheets.googleapis.com/v4/spreadsheets/s:batchUpdate",
                "POST https://sheets.googleapis.com/v4/spreadsheets/s:getByDataFilter",
                $"GET {Values}/T%21A1%3AB2",
                $"GET {Values}:batchGet",
                $"POST {Values}:batchGetByDataFilter",
                $"PUT {Values}/A1",
                $"POST {Values}:batchUpdate",
                $"POST {Values}/A1:append",
                $"POST {Values}/A1:clear",
                $"POST {Values}:batchClear",
            ])
        );
    }

    [Test]
    public void Choices_and_lists_go_in_the_query_by_Googles_names()
    {
        var request = s_service.Spreadsheets.Values.BatchGet("s");
        request.Ranges = new(["A1:B2", "'It''s'!C1"]);
        request.ValueRenderOption = SpreadsheetsResource
            .ValuesResource
            .BatchGetRequest
            .ValueRenderOptionEnum
            .UNFORMATTEDVALUE;
        request.DateTimeRenderOption = SpreadsheetsResource
            .ValuesResource
            .BatchGetRequest
            .DateTimeRenderOptionEnum
            .SERIALNUMBER;
        request.Fields = "valueRanges(values)";
        request.PrettyPrint = false;

        var query = Line(request).Split('?')[1].Split('&');

        Assert.That(
            query,
            Is.EquivalentTo([
                "fields=valueRanges%28values%29",
                "prettyPrint=false",
                "dateTimeRenderOption=SERIAL_NUMBER",
                "ranges=A1%3AB2",
                "ranges=%27It%27%27s%27%21C1",
                "valueRenderOption=UNFORMATTED_VALUE",
            ])
        );
    }

    [Test]
    public void A_whole_spreadsheet_goes_through_json_and_back()
    {
        const string Body = """
            {"properties": {"locale": "en_CA", "timeZone": "America/Vancouver", "title": "M"},
             "sheets": [{
               "bandedRanges": [{"bandedRangeId": 3, "range": {"sheetId": 0}}],
               "conditionalFormats": [{"ranges": [{"sheetId": 0, "startRowIndex": 1}],
                 "booleanRule": {"condition": {"type": "CUSTOM_FORMULA",
                   "values": [{"userEnteredValue": "=$A2=\"x\""}]}}}],
               "data": [{"rowData": [{"values": [
                 {"effectiveValue": {"numberValue": 40487.5}, "formattedValue": "2010-11-05",
                  "note": "n", "dataValidation": {"condition": {"type": "ONE_OF_LIST"},
                  "strict": false}}]}]}],
               "filterViews": [{"filterViewId": 9, "title": "Mine",
                 "sortSpecs": [{"dimensionIndex": 1, "sortOrder": "ASCENDING"}]}],
               "properties": {"gridProperties": {"frozenRowCount": 1, "rowCount": 1000},
                 "hidden": false, "index": 0, "sheetId": 0, "sheetType": "GRID", "title": "T"},
               "protectedRanges": [{"editors": {"users": ["a@example.org"]},
                 "protectedRangeId": 4, "warningOnly": true}]}],
             "spreadsheetId": "s"}
            """;

        var spreadsheet = NewtonsoftJsonSerializer.Instance.Deserialize<Spreadsheet>(Body);
        var again = NewtonsoftJsonSerializer.Instance.Serialize(spreadsheet);

        Assert.That(Sorted(again), Is.EqualTo(Sorted(Body)));
    }

    private const string Properties = """
        "properties":{"hidden":false,"sheetId":0,"title":""}}}
        """;

    [Test]
    public void Zero_false_and_empty_text_are_written_and_null_is_not()
    {
        var json = NewtonsoftJsonSerializer.Instance.Serialize(
            new Request
            {
                UpdateSheetProperties = new UpdateSheetPropertiesRequest
                {
                    Properties = new SheetProperties
                    {
                        SheetId = 0,
                        Hidden = false,
                        Title = "",
                    },
                    Fields = "hidden",
                },
            }
        );

        Assert.That(
            json,
            Is.EqualTo("""{"updateSheetProperties":{"fields":"hidden",""" + Properties)
        );
    }

    private static string Line(IClientServiceRequest request)
    {
        using var message = request.CreateRequest();
        return $"{message.Method} {message.RequestUri?.AbsoluteUri}";
    }

    /// <summary>Members in order of name, as the order means nothing in JSON.</summary>
    private static string Sorted(string json) => Sort(JToken.Parse(json)).ToString();

    private static JToken Sort(JToken token) =>
        token switch
        {
            JObject members => new JObject(
                members
                    .Properties()
                    .OrderBy(member => member.Name, StringComparer.Ordinal)
                    .Select(member => new JProperty(member.Name, Sort(member.Value)))
            ),
            JArray items => new JArray(items.Select(Sort)),
            _ => token,
        };
}
