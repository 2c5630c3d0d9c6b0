using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// Adds up the answer to several writes; values are read back after the last of them.
/// </summary>
internal sealed class ValueBatch(Spreadsheet spreadsheet, JsonObject request)
{
    private readonly List<(WrittenArea Written, JsonObject Entry, JsonObject? Filter)> _writes = [];

    public void Add(WrittenArea written, JsonObject entry, JsonObject? filter) =>
        _writes.Add((written, entry, filter));

    public JsonObject ToJson()
    {
        var body = new JsonObject { ["spreadsheetId"] = spreadsheet.Id };
        var tabs = _writes.Select(write => write.Written.Area.Tab.SheetId).Distinct().Count();
        Put(body, "totalUpdatedRows", _writes.Sum(write => write.Written.Rows));
        Put(body, "totalUpdatedColumns", _writes.Sum(write => write.Written.Columns));
        Put(body, "totalUpdatedCells", _writes.Sum(write => write.Written.Cells));
        Put(body, "totalUpdatedSheets", tabs);
        if (_writes.Count > 0)
        {
            body["responses"] = new JsonArray([.. _writes.Select(One)]);
        }

        return body;
    }

    private JsonObject One((WrittenArea Written, JsonObject Entry, JsonObject? Filter) write)
    {
        var json = ValueWriting.ToJson(spreadsheet.Id, write.Written, ReadBack(write.Entry));
        if (write.Filter is { } filter)
        {
            json.Remove("spreadsheetId");
            json["dataFilter"] = filter.DeepClone();
        }

        return json;
    }

    private Func<Area, JsonObject>? ReadBack(JsonObject entry)
    {
        var dimension = entry.Text("majorDimension") is "COLUMNS" ? "COLUMNS" : "ROWS";
        var rendering = Rendering.Of(
            request.Text("responseValueRenderOption"),
            request.Text("responseDateTimeRenderOption")
        );
        return request.Bool("includeValuesInResponse") is true
            ? area => ValueReading.Read(area, dimension, rendering, spreadsheet.Locale)
            : null;
    }

    private static void Put(JsonObject body, string name, int number) =>
        ValueWriting.PutUnlessZero(body, name, number);
}
