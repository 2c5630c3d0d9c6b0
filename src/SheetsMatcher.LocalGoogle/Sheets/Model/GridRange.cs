using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>Zero-based, half-open; a null bound is open, as in Google's <c>GridRange</c>.</summary>
internal sealed record GridRange(
    int SheetId,
    int? StartRow,
    int? EndRow,
    int? StartColumn,
    int? EndColumn
)
{
    public static GridRange Of(JsonObject json) =>
        new(
            json.Int("sheetId") ?? 0,
            json.Int("startRowIndex"),
            json.Int("endRowIndex"),
            json.Int("startColumnIndex"),
            json.Int("endColumnIndex")
        );

    /// <summary>Google leaves a sheetId of zero out of the ranges that it answers with.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        Put(json, "sheetId", SheetId == 0 ? null : SheetId);
        Put(json, "startRowIndex", StartRow);
        Put(json, "endRowIndex", EndRow);
        Put(json, "startColumnIndex", StartColumn);
        Put(json, "endColumnIndex", EndColumn);
        return json;
    }

    private static void Put(JsonObject json, string name, int? value)
    {
        if (value is { } number)
        {
            json[name] = number;
        }
    }
}
