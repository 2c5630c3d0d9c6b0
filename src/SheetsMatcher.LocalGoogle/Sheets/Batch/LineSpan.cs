using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Rows or columns of a tab, from a <c>DimensionRange</c>; half-open.</summary>
internal sealed record LineSpan(Tab Tab, Dimension Dimension, int Start, int End)
{
    public int Count => End - Start;

    /// <summary>A span on the grid; open ends reach to the grid's.</summary>
    public static LineSpan Of(BatchContext context, JsonObject body, string name)
    {
        var range = BatchContext.Required(body, name);
        var span = Unchecked(context, range, name);
        var size = span.Tab.Grid.Count(span.Dimension);
        if (span.End > size)
        {
            throw GoogleErrorException.InvalidArgument(
                $"{name}.endIndex[{span.End}] is past the grid's {size} "
                    + $"{GridLines.Word(span.Dimension)}."
            );
        }

        return span;
    }

    /// <summary>
    /// A span that may lie past the grid, for the request that adds it or reports it.
    /// </summary>
    public static LineSpan Unchecked(BatchContext context, JsonObject range, string name)
    {
        var tab = context.TabOf(range);
        var dimension = DimensionOf(range, name);
        var start = range.Int("startIndex") ?? 0;
        var end = range.Int("endIndex") ?? tab.Grid.Count(dimension);
        return start >= 0 && end > start
            ? new LineSpan(tab, dimension, start, end)
            : throw GoogleErrorException.InvalidArgument(
                $"{name}.endIndex[{end}] must be past {name}.startIndex[{start}], "
                    + "and neither may be negative."
            );
    }

    public static Dimension DimensionOf(JsonObject body, string name) =>
        body.Text("dimension") switch
        {
            "ROWS" => Dimension.Rows,
            "COLUMNS" => Dimension.Columns,
            _ => throw GoogleErrorException.InvalidArgument($"Must specify {name}.dimension."),
        };
}
