using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// <c>values.update</c>, <c>append</c>, <c>batchUpdate</c> and <c>batchUpdateByDataFilter</c>.
/// </summary>
internal sealed class ValueWriteMethods(SheetsStore store)
{
    public LocalResponse Update(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(
            routed.Request,
            "UpdateValuesResponse",
            "valueInputOption",
            "includeValuesInResponse",
            "responseValueRenderOption",
            "responseDateTimeRenderOption"
        );
        var body = Payload.Read(routed.Request, "ValueRange", "data");
        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var input = Input(ValueOptions.Input(routed.Request), spreadsheet);
                var range = RangeReader.Area(spreadsheet, routed.Values["range"]);
                CheckSameRange(spreadsheet, routed.Values["range"], body.Text("range"), range);
                var written = ValueWriting.Write(
                    range,
                    Matrix(body),
                    input,
                    routed.Values["range"]
                );
                var readBack = ReadBack(routed.Request, spreadsheet, body);
                return answer.Json(ValueWriting.ToJson(spreadsheet.Id, written, readBack));
            }
        );
    }

    public LocalResponse Append(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(
            routed.Request,
            "AppendValuesResponse",
            "valueInputOption",
            "insertDataOption",
            "includeValuesInResponse",
            "responseValueRenderOption",
            "responseDateTimeRenderOption"
        );
        var body = Payload.Read(routed.Request, "ValueRange", "data");
        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var input = Input(ValueOptions.Input(routed.Request), spreadsheet);
                var range = RangeReader.Area(spreadsheet, routed.Values["range"]);
                CheckSameRange(spreadsheet, routed.Values["range"], body.Text("range"), range);
                var (table, written) = ValueAppending.Append(
                    spreadsheet,
                    range,
                    Matrix(body),
                    input,
                    ValueOptions.InsertsRows(routed.Request)
                );
                var readBack = ReadBack(routed.Request, spreadsheet, body);
                var reply = new JsonObject { ["spreadsheetId"] = spreadsheet.Id };
                if (table is not null)
                {
                    reply["tableRange"] = A1.Of(table);
                }

                reply["updates"] = ValueWriting.ToJson(spreadsheet.Id, written, readBack);
                return answer.Json(reply);
            }
        );
    }

    public LocalResponse BatchUpdate(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "BatchUpdateValuesResponse");
        var body = Payload.Read(routed.Request, "BatchUpdateValuesRequest");
        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var input = Input(body.Text("valueInputOption"), spreadsheet);
                var batch = new ValueBatch(spreadsheet, body);
                foreach (
                    var (entry, index) in body.Messages("data").Select((entry, i) => (entry, i))
                )
                {
                    Naming.Place(
                        $"Invalid data[{index}]: ",
                        () =>
                        {
                            var asked = entry.Text("range") ?? "";
                            var range = RangeReader.Area(spreadsheet, asked);
                            var written = ValueWriting.Write(range, Matrix(entry), input, asked);
                            batch.Add(written, entry, null);
                        }
                    );
                }

                return answer.Json(batch.ToJson());
            }
        );
    }

    public LocalResponse BatchUpdateByDataFilter(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "BatchUpdateValuesByDataFilterResponse");
        var body = Payload.Read(routed.Request, "BatchUpdateValuesByDataFilterRequest");
        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var input = Input(body.Text("valueInputOption"), spreadsheet);
                var batch = new ValueBatch(spreadsheet, body);
                foreach (
                    var (entry, index) in body.Messages("data").Select((entry, i) => (entry, i))
                )
                {
                    Naming.Place(
                        $"Invalid data[{index}]: ",
                        () =>
                        {
                            var filter = entry.Message("dataFilter") ?? [];
                            foreach (var area in DataFilters.Areas(spreadsheet, filter))
                            {
                                var written = ValueWriting.Write(area, Matrix(entry), input);
                                batch.Add(written, entry, filter);
                            }
                        }
                    );
                }

                return answer.Json(batch.ToJson());
            }
        );
    }

    private ValueInput Input(string? option, Spreadsheet spreadsheet) =>
        ValueInput.Of(option, spreadsheet, store.Clock.GetUtcNow());

    private static ValueMatrix Matrix(JsonObject valueRange) =>
        ValueMatrix.Of(valueRange["values"], valueRange.Text("majorDimension"));

    private static Func<Area, JsonObject>? ReadBack(
        LocalRequest request,
        Spreadsheet spreadsheet,
        JsonObject valueRange
    )
    {
        var dimension = valueRange.Text("majorDimension") is "COLUMNS" ? "COLUMNS" : "ROWS";
        var rendering = ValueOptions.ResponseRendering(request);
        return ValueOptions.IsSet(request, "includeValuesInResponse")
            ? area => ValueReading.Read(area, dimension, rendering, spreadsheet.Locale)
            : null;
    }

    private static void CheckSameRange(
        Spreadsheet spreadsheet,
        string requested,
        string? sent,
        Area range
    )
    {
        if (!string.IsNullOrEmpty(sent) && RangeReader.Area(spreadsheet, sent) != range)
        {
            throw GoogleErrorException.InvalidArgument(
                $"Requested range [{requested}] does not match value's range [{sent}]"
            );
        }
    }
}
