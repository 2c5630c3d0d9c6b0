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
    public LocalResponse Update(RoutedRequest routed) =>
        WriteOne(
            routed,
            "UpdateValuesResponse",
            [],
            write =>
            {
                var written = ValueWriting.Write(
                    write.Range,
                    Matrix(write.Body),
                    write.Input,
                    routed.Values["range"]
                );
                return ValueWriting.ToJson(write.Spreadsheet.Id, written, write.ReadBack());
            }
        );

    public LocalResponse Append(RoutedRequest routed) =>
        WriteOne(
            routed,
            "AppendValuesResponse",
            ["insertDataOption"],
            write =>
            {
                var (table, written) = ValueAppending.Append(
                    write.Spreadsheet,
                    write.Range,
                    Matrix(write.Body),
                    write.Input,
                    ValueOptions.InsertsRows(routed.Request)
                );
                var reply = new JsonObject { ["spreadsheetId"] = write.Spreadsheet.Id };
                if (table is not null)
                {
                    reply["tableRange"] = A1.Of(table);
                }

                reply["updates"] = ValueWriting.ToJson(
                    write.Spreadsheet.Id,
                    written,
                    write.ReadBack()
                );
                return reply;
            }
        );

    public LocalResponse BatchUpdate(RoutedRequest routed) =>
        WriteMany(
            routed,
            "BatchUpdateValues",
            (spreadsheet, entry, input, batch) =>
            {
                var asked = entry.Text("range") ?? "";
                var range = RangeReader.Area(spreadsheet, asked);
                batch.Add(ValueWriting.Write(range, Matrix(entry), input, asked), entry, null);
            }
        );

    public LocalResponse BatchUpdateByDataFilter(RoutedRequest routed) =>
        WriteMany(
            routed,
            "BatchUpdateValuesByDataFilter",
            (spreadsheet, entry, input, batch) =>
            {
                var filter = entry.Message("dataFilter") ?? [];
                foreach (var area in DataFilters.Areas(spreadsheet, filter))
                {
                    batch.Add(ValueWriting.Write(area, Matrix(entry), input), entry, filter);
                }
            }
        );

    private LocalResponse WriteOne(
        RoutedRequest routed,
        string response,
        string[] ownParameters,
        Func<OneWrite, JsonObject> write
    )
    {
        var answer = SheetsAnswer.To(
            routed.Request,
            response,
            [
                "valueInputOption",
                "includeValuesInResponse",
                "responseValueRenderOption",
                "responseDateTimeRenderOption",
                .. ownParameters,
            ]
        );
        var body = Payload.Read(routed.Request, "ValueRange", "data");
        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var input = Input(ValueOptions.Input(routed.Request), spreadsheet);
                var range = RangeReader.Area(spreadsheet, routed.Values["range"]);
                CheckSameRange(spreadsheet, routed.Values["range"], body.Text("range"), range);
                return answer.Json(
                    write(new OneWrite(routed.Request, spreadsheet, body, input, range))
                );
            }
        );
    }

    private LocalResponse WriteMany(
        RoutedRequest routed,
        string message,
        Action<Spreadsheet, JsonObject, ValueInput, ValueBatch> write
    )
    {
        var answer = SheetsAnswer.To(routed.Request, $"{message}Response");
        var body = Payload.Read(routed.Request, $"{message}Request");
        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var input = Input(body.Text("valueInputOption"), spreadsheet);
                var batch = new ValueBatch(spreadsheet, body);
                foreach (var (index, entry) in body.Messages("data").Index())
                {
                    Naming.Place(
                        $"Invalid data[{index}]: ",
                        () => write(spreadsheet, entry, input, batch)
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

    /// <summary>What <c>update</c> and <c>append</c> have in common once it is checked.</summary>
    private sealed record OneWrite(
        LocalRequest Request,
        Spreadsheet Spreadsheet,
        JsonObject Body,
        ValueInput Input,
        Area Range
    )
    {
        /// <summary>Reads what was written, where the request asks for it.</summary>
        public Func<Area, JsonObject>? ReadBack()
        {
            var dimension = Body.Text("majorDimension") is "COLUMNS" ? "COLUMNS" : "ROWS";
            var rendering = ValueOptions.ResponseRendering(Request);
            return ValueOptions.IsSet(Request, "includeValuesInResponse")
                ? area => ValueReading.Read(area, dimension, rendering, Spreadsheet.Locale)
                : null;
        }
    }
}
