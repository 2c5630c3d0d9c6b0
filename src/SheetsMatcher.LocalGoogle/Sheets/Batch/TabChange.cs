using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Formulas;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Schema;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Changes a tab's properties under a mask, with Google's refusals.</summary>
internal static class TabChange
{
    private static readonly string[] LooksOfTab = ["tabColor", "tabColorStyle", "rightToLeft"];

    private static readonly string[] LooksOfGrid =
    [
        "hideGridlines",
        "rowGroupControlAfter",
        "columnGroupControlAfter",
    ];

    public static void Apply(
        Spreadsheet spreadsheet,
        Tab tab,
        JsonObject properties,
        FieldMask mask
    )
    {
        var merged = mask.Merged(TabJson.Properties(spreadsheet, tab), properties);
        if (mask.Includes("title"))
        {
            var title = merged.Text("title") ?? "";
            TabTitles.Check(spreadsheet, tab, title);
            FormulaMoves.Renamed(spreadsheet, tab.Title, title);
            tab.Title = title;
        }

        if (mask.Includes("index") && merged.Int("index") is { } index)
        {
            MoveTo(spreadsheet, tab, index);
        }

        if (mask.Includes("gridProperties") && merged.Message("gridProperties") is { } grid)
        {
            Resize(spreadsheet, tab, grid);
        }

        ApplyLooks(spreadsheet, tab, merged);
    }

    /// <summary>Everything but title, place and size.</summary>
    public static void ApplyLooks(Spreadsheet spreadsheet, Tab tab, JsonObject properties)
    {
        var grid = properties.Message("gridProperties") ?? [];
        tab.IsHidden = properties.Bool("hidden") is true;
        if (spreadsheet.Tabs.Count > 0 && spreadsheet.Tabs.TrueForAll(other => other.IsHidden))
        {
            throw GoogleErrorException.InvalidArgument(
                "You can't hide all the sheets in a document."
            );
        }

        tab.FrozenRows = Frozen(grid.Int("frozenRowCount"), tab.Grid.RowCount, "rows");
        tab.FrozenColumns = Frozen(grid.Int("frozenColumnCount"), tab.Grid.ColumnCount, "columns");
        tab.Looks = Looks(properties, grid);
    }

    public static void CheckGridSize(int rows, int columns)
    {
        if (rows < 1 || columns < 1)
        {
            throw GoogleErrorException.InvalidArgument(
                $"A grid must have at least one row and one column, not {rows} and {columns}."
            );
        }
    }

    private static JsonObject Looks(JsonObject properties, JsonObject grid)
    {
        var looks = new JsonObject();
        foreach (var name in LooksOfTab)
        {
            Take(looks, name, properties[name]);
        }

        foreach (var name in LooksOfGrid)
        {
            Take(looks, name, grid[name]);
        }

        return Colors.Normalised(looks);
    }

    /// <summary>Google drops what is false.</summary>
    private static void Take(JsonObject looks, string name, JsonNode? value)
    {
        if (value is JsonObject || (value is JsonValue flag && flag.GetValue<bool>()))
        {
            looks[name] = value.DeepClone();
        }
    }

    /// <summary>
    /// The reference: the index is counted before the move, so the tab's own and the next index
    /// change nothing.
    /// </summary>
    private static void MoveTo(Spreadsheet spreadsheet, Tab tab, int index)
    {
        var old = spreadsheet.Tabs.IndexOf(tab);
        if (index < 0 || index > spreadsheet.Tabs.Count)
        {
            throw GoogleErrorException.InvalidArgument(
                $"The index {index} is not between 0 and {spreadsheet.Tabs.Count}."
            );
        }

        spreadsheet.Tabs.RemoveAt(old);
        spreadsheet.Tabs.Insert(index > old ? index - 1 : index, tab);
    }

    private static void Resize(Spreadsheet spreadsheet, Tab tab, JsonObject grid)
    {
        var rows = grid.Int("rowCount") ?? tab.Grid.RowCount;
        var columns = grid.Int("columnCount") ?? tab.Grid.ColumnCount;
        CheckGridSize(rows, columns);
        Shrink(spreadsheet, tab, Dimension.Rows, rows);
        Shrink(spreadsheet, tab, Dimension.Columns, columns);
        GridLines.GrowTo(spreadsheet, tab, rows, columns);
    }

    private static void Shrink(Spreadsheet spreadsheet, Tab tab, Dimension dimension, int count)
    {
        if (count < tab.Grid.Count(dimension))
        {
            GridLines.Delete(spreadsheet, tab, dimension, count, tab.Grid.Count(dimension));
        }
    }

    private static int Frozen(int? count, int total, string word)
    {
        if (count < 0 || count >= total)
        {
            throw GoogleErrorException.InvalidArgument(
                $"You can't freeze all visible {word} on the sheet."
            );
        }

        return count ?? 0;
    }
}
