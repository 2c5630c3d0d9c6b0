using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>
/// <c>SheetProperties</c> as Google answers with them: false and zero are left out of the grid's.
/// </summary>
internal static class TabJson
{
    public static JsonObject Properties(Spreadsheet spreadsheet, Tab tab)
    {
        var json = new JsonObject
        {
            ["sheetId"] = tab.SheetId,
            ["title"] = tab.Title,
            ["index"] = spreadsheet.Tabs.IndexOf(tab),
            ["sheetType"] = "GRID",
            ["gridProperties"] = GridProperties(tab),
        };
        if (tab.IsHidden)
        {
            json["hidden"] = true;
        }

        foreach (var (name, value) in tab.Looks)
        {
            var target = IsOfGrid(name) ? (JsonObject?)json["gridProperties"] : json;
            target?.Add(name, value?.DeepClone());
        }

        return json;
    }

    private static JsonObject GridProperties(Tab tab)
    {
        var json = new JsonObject
        {
            ["rowCount"] = tab.Grid.RowCount,
            ["columnCount"] = tab.Grid.ColumnCount,
        };
        if (tab.FrozenRows > 0)
        {
            json["frozenRowCount"] = tab.FrozenRows;
        }

        if (tab.FrozenColumns > 0)
        {
            json["frozenColumnCount"] = tab.FrozenColumns;
        }

        return json;
    }

    private static bool IsOfGrid(string name) =>
        name is "hideGridlines" or "rowGroupControlAfter" or "columnGroupControlAfter";
}
