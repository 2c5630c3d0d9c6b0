using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>A tab's <c>rowGroups</c> and <c>columnGroups</c>, by start and then by depth.</summary>
internal static class GroupJson
{
    public static IEnumerable<JsonObject> All(Tab tab, Dimension dimension) =>
        Groups(tab.Grid, dimension)
            .OrderBy(group => group.Start)
            .ThenBy(group => group.Depth)
            .Select(group => ToJson(tab, dimension, group));

    private static IEnumerable<(int Start, int End, int Depth)> Groups(
        Grid grid,
        Dimension dimension
    )
    {
        var starts = new Stack<int>();
        for (var i = 0; i <= grid.Count(dimension); i++)
        {
            var depth = i < grid.Count(dimension) ? grid.LineAt(dimension, i).Groups.Depth : 0;
            while (starts.Count > depth)
            {
                yield return (starts.Pop(), i, starts.Count + 1);
            }

            while (starts.Count < depth)
            {
                starts.Push(i);
            }
        }
    }

    private static JsonObject ToJson(
        Tab tab,
        Dimension dimension,
        (int Start, int End, int Depth) group
    )
    {
        var range = new JsonObject();
        if (tab.SheetId != 0)
        {
            range["sheetId"] = tab.SheetId;
        }

        range["dimension"] = dimension == Dimension.Rows ? "ROWS" : "COLUMNS";
        range["startIndex"] = group.Start;
        range["endIndex"] = group.End;
        var json = new JsonObject { ["range"] = range, ["depth"] = group.Depth };
        if (tab.Grid.LineAt(dimension, group.Start).Groups.IsCollapsed(group.Depth))
        {
            json["collapsed"] = true;
        }

        return json;
    }
}
