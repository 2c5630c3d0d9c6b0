using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Formulas;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Adding, deleting, duplicating and changing whole tabs.</summary>
internal static class TabRequests
{
    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var tab = NewTab(context, body.Message("properties") ?? []);
        return new JsonObject { ["properties"] = TabJson.Properties(context.Spreadsheet, tab) };
    }

    public static Tab NewTab(BatchContext context, JsonObject properties)
    {
        var spreadsheet = context.Spreadsheet;
        if (properties.Int("sheetId") is { } wanted)
        {
            TabTitles.CheckId(spreadsheet, wanted);
        }

        if (properties.Text("sheetType") is not (null or "GRID" or "SHEET_TYPE_UNSPECIFIED"))
        {
            throw GoogleErrorException.InvalidArgument(
                $"sheetType {properties.Text("sheetType")} is not implemented here; use GRID."
            );
        }

        var title = properties.Text("title") ?? TabTitles.Next(spreadsheet);
        TabTitles.Check(spreadsheet, null, title);
        var size = properties.Message("gridProperties") ?? [];
        var rows = OrWhenZero(size.Int("rowCount"), 1000);
        var columns = OrWhenZero(size.Int("columnCount"), 26);
        TabChange.CheckGridSize(rows, columns);
        spreadsheet.CheckRoom((long)rows * columns);
        var id = properties.Int("sheetId") ?? TabTitles.FreeId(spreadsheet, context.Ids);
        var tab = new Tab(id, title, new Grid(rows, columns));
        var index = properties.Int("index") ?? spreadsheet.Tabs.Count;
        spreadsheet.Tabs.Insert(Math.Clamp(index, 0, spreadsheet.Tabs.Count), tab);
        TabChange.ApplyLooks(spreadsheet, tab, properties);
        return tab;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var spreadsheet = context.Spreadsheet;
        var tab = TabOf(context, body.Int("sheetId"));
        spreadsheet.Tabs.Remove(tab);
        if (spreadsheet.Tabs.TrueForAll(other => other.IsHidden))
        {
            var which = spreadsheet.Tabs.Count == 0 ? "the sheets" : "the visible sheets";
            throw GoogleErrorException.InvalidArgument(
                $"You can't remove all {which} in a document."
            );
        }

        FormulaMoves.Deleted(spreadsheet, tab.Title);
        spreadsheet.NamedRanges = spreadsheet.NamedRanges.RemoveAll(named =>
            (named.Message("range")?.Int("sheetId") ?? 0) == tab.SheetId
        );
        return null;
    }

    public static JsonObject? Duplicate(BatchContext context, JsonObject body)
    {
        var spreadsheet = context.Spreadsheet;
        var source = TabOf(context, body.Int("sourceSheetId"));
        var id = body.Int("newSheetId") ?? TabTitles.FreeId(spreadsheet, context.Ids);
        TabTitles.CheckId(spreadsheet, id);
        var title = body.Text("newSheetName") is { Length: > 0 } name
            ? name
            : TabTitles.Free(spreadsheet, $"Copy of {source.Title}");
        TabTitles.Check(spreadsheet, null, title);
        spreadsheet.CheckRoom((long)source.Grid.RowCount * source.Grid.ColumnCount);
        var copy = TabCopy.Of(source, id, title, context.Ids);
        var index = Math.Clamp(body.Int("insertSheetIndex") ?? 0, 0, spreadsheet.Tabs.Count);
        spreadsheet.Tabs.Insert(index, copy);
        return new JsonObject { ["properties"] = TabJson.Properties(spreadsheet, copy) };
    }

    public static JsonObject? UpdateProperties(BatchContext context, JsonObject body)
    {
        var properties = BatchContext.Required(body, "properties");
        var mask = BatchContext.MaskOf(body, "SheetProperties");
        var tab = TabOf(context, properties.Int("sheetId"));
        TabChange.Apply(context.Spreadsheet, tab, properties, mask);
        return null;
    }

    /// <summary>Reported: a new tab with a size of zero gets the usual size.</summary>
    private static int OrWhenZero(int? count, int usual) =>
        count is null or 0 ? usual : count.Value;

    /// <summary>
    /// Requests about a tab rather than its cells speak of a sheet, not of a grid.
    /// </summary>
    private static Tab TabOf(BatchContext context, int? sheetId) =>
        context.Spreadsheet.FindTab(sheetId ?? 0)
        ?? throw GoogleErrorException.InvalidArgument($"No sheet with id: {sheetId ?? 0}");
}
