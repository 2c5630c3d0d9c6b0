using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Merged cells: the first cell keeps its value, the others lose theirs.</summary>
internal static class MergeRequests
{
    public static JsonObject? Merge(BatchContext context, JsonObject body)
    {
        var area = context.AreaOf(body);
        foreach (var part in Parts(area, body.Text("mergeType")).Where(part => !part.IsOneCell))
        {
            var others = area.Tab.Overlay.Merges;
            CheckWhole(context, part);
            area.Tab.Overlay = area.Tab.Overlay with
            {
                Merges = [.. others.Where(other => !Overlaps(context, other, part)), part.Range],
            };
            KeepFirstValue(part);
        }

        return null;
    }

    public static JsonObject? Unmerge(BatchContext context, JsonObject body)
    {
        var area = context.AreaOf(body);
        CheckWhole(context, area);
        area.Tab.Overlay = area.Tab.Overlay with
        {
            Merges = area.Tab.Overlay.Merges.RemoveAll(merge => Overlaps(context, merge, area)),
        };
        return null;
    }

    private static IEnumerable<Area> Parts(Area area, string? type) =>
        type switch
        {
            "MERGE_ROWS" => Enumerable
                .Range(area.Top, area.Height)
                .Select(row => area with { Top = row, Bottom = row + 1 }),
            "MERGE_COLUMNS" => Enumerable
                .Range(area.Left, area.Width)
                .Select(column => area with { Left = column, Right = column + 1 }),
            _ => [area],
        };

    private static void CheckWhole(BatchContext context, Area area)
    {
        foreach (var merge in area.Tab.Overlay.Merges)
        {
            var other = RangeReader.Area(context.Spreadsheet, merge);
            var isInside =
                other.Top >= area.Top
                && other.Bottom <= area.Bottom
                && other.Left >= area.Left
                && other.Right <= area.Right;
            if (other.Overlaps(area) && !isInside)
            {
                throw GoogleErrorException.InvalidArgument(
                    "You must select all cells in a merged range to merge or unmerge them."
                );
            }
        }
    }

    private static bool Overlaps(BatchContext context, GridRange merge, Area area) =>
        RangeReader.Area(context.Spreadsheet, merge).Overlaps(area);

    private static void KeepFirstValue(Area area)
    {
        CellValue? first = null;
        area.Update(cell =>
        {
            first ??= cell?.Value;
            return cell is null ? null : cell with { Value = null, TextRuns = null };
        });
        if (first is not null)
        {
            var cell = area.Tab.Grid.CellAt(area.Top, area.Left) ?? Cell.Blank;
            area.Tab.Grid.SetCell(area.Top, area.Left, cell with { Value = first });
        }
    }
}
