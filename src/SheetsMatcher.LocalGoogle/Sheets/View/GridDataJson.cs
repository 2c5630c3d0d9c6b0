using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>
/// Makes <c>GridData</c> of an area: cells up to the last one that holds anything, and the properties
/// of every row and column of the area. A start of zero is left out, as Google leaves it.
/// </summary>
internal static class GridDataJson
{
    private const int RowPixels = 21;
    private const int ColumnPixels = 100;

    public static JsonObject Of(Area area, string locale, FieldMask? mask)
    {
        var json = new JsonObject();
        PutUnlessZero(json, "startRow", area.Top);
        PutUnlessZero(json, "startColumn", area.Left);
        if (Wants(mask, "rowData") && RowData(area, locale, mask) is { Count: > 0 } rows)
        {
            json["rowData"] = rows;
        }

        if (Wants(mask, "rowMetadata"))
        {
            json["rowMetadata"] = Lines(area.Tab, Dimension.Rows, area.Top, area.Bottom);
        }

        if (Wants(mask, "columnMetadata"))
        {
            json["columnMetadata"] = Lines(area.Tab, Dimension.Columns, area.Left, area.Right);
        }

        return json;
    }

    private static JsonArray RowData(Area area, string locale, FieldMask? mask)
    {
        var cells = new CellJson(mask?.Below("rowData")?.Below("values"), locale);
        var bottom = area.Bottom;
        while (bottom > area.Top && area.Tab.Grid.RowAt(bottom - 1).Cells.Length <= area.Left)
        {
            bottom--;
        }

        var rows = new List<JsonNode>(bottom - area.Top);
        for (var row = area.Top; row < bottom; row++)
        {
            rows.Add(RowJson(area.Tab.Grid.RowAt(row), area, cells));
        }

        return new JsonArray([.. rows]);
    }

    private static JsonObject RowJson(Row row, Area area, CellJson cells)
    {
        var right = Math.Min(row.Cells.Length, area.Right);
        if (right <= area.Left)
        {
            return [];
        }

        var values = new JsonNode[right - area.Left];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = cells.Of(row.Cells[area.Left + i]);
        }

        return new JsonObject { ["values"] = new JsonArray(values) };
    }

    private static JsonArray Lines(Tab tab, Dimension dimension, int start, int end)
    {
        var lines = new List<JsonNode>(end - start);
        for (var i = start; i < end; i++)
        {
            lines.Add(LineJson(tab, dimension, i));
        }

        return new JsonArray([.. lines]);
    }

    public static JsonObject LineJson(Tab tab, Dimension dimension, int index)
    {
        var line = tab.Grid.LineAt(dimension, index);
        var json = new JsonObject
        {
            ["pixelSize"] =
                line.PixelSize ?? (dimension == Dimension.Rows ? RowPixels : ColumnPixels),
        };
        if (line.IsHiddenByUser)
        {
            json["hiddenByUser"] = true;
        }

        if (line.IsHiddenByFilter)
        {
            json["hiddenByFilter"] = true;
        }

        if (line.Metadata.Length > 0)
        {
            json["developerMetadata"] = new JsonArray([
                .. line.Metadata.Select(metadata =>
                    new PlacedMetadata(metadata, tab, dimension, index).ToJson()
                ),
            ]);
        }

        return json;
    }

    private static bool Wants(FieldMask? mask, string name) => mask is null || mask.Includes(name);

    private static void PutUnlessZero(JsonObject json, string name, int number)
    {
        if (number != 0)
        {
            json[name] = number;
        }
    }
}
