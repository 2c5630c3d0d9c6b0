using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>The basic filter of a tab, which hides rows for everyone and can sort them.</summary>
internal static class FilterRequests
{
    public static JsonObject? SetBasic(BatchContext context, JsonObject body)
    {
        var filter = FilterSpecs.Complete(BatchContext.Required(body, "filter"));
        var range = OverlayItems.RangeOf(filter);
        var area = RangeReader.Area(context.Spreadsheet, range);
        filter["range"] = range.ToJson();
        var conditions = FilterSpecs.Conditions(filter);
        foreach (var (column, _) in conditions)
        {
            if (column < area.Left || column >= area.Right)
            {
                throw GoogleErrorException.InvalidArgument(
                    $"The filter has criteria for column {column}, which is outside its range."
                );
            }
        }

        List<JsonObject> sorts = [.. filter.Messages("sortSpecs")];
        var below = area with { Top = area.Top + 1 };
        if (sorts.Count > 0 && below.Height > 0)
        {
            CellOrder.Sort(below, sorts);
        }

        area.Tab.Overlay = area.Tab.Overlay with { BasicFilter = filter };
        ShowAll(area.Tab);
        Hide(below, conditions, context.Spreadsheet.Locale);
        return null;
    }

    public static JsonObject? ClearBasic(BatchContext context, JsonObject body)
    {
        var tab = context.TabOf(body);
        if (tab.Overlay.BasicFilter is null)
        {
            return null;
        }

        tab.Overlay = tab.Overlay with { BasicFilter = null };
        ShowAll(tab);
        return null;
    }

    private static void ShowAll(Tab tab)
    {
        for (var row = 0; row < tab.Grid.RowCount; row++)
        {
            var line = tab.Grid.LineAt(Dimension.Rows, row);
            if (line.IsHiddenByFilter)
            {
                tab.Grid.SetLine(Dimension.Rows, row, line with { IsHiddenByFilter = false });
            }
        }
    }

    private static void Hide(
        Area area,
        IReadOnlyList<(int Column, JsonObject Criteria)> conditions,
        string locale
    )
    {
        for (var row = area.Top; row < area.Bottom; row++)
        {
            var isHidden = conditions.Any(condition =>
                CellConditions.IsFilteredOut(
                    area.Tab.Grid.CellAt(row, condition.Column),
                    condition.Criteria,
                    locale
                )
            );
            if (isHidden)
            {
                var line = area.Tab.Grid.LineAt(Dimension.Rows, row);
                area.Tab.Grid.SetLine(Dimension.Rows, row, line with { IsHiddenByFilter = true });
            }
        }
    }
}
