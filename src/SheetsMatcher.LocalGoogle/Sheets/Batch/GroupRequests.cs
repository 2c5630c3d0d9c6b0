using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Groups of rows or columns that open and close together.</summary>
internal static class GroupRequests
{
    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var span = LineSpan.Of(context, body, "range");
        Change(span, groups => groups.Deeper(), LineGroups.DepthMax - 1);
        PutControlAfter(span);
        return Groups(span);
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var span = LineSpan.Of(context, body, "range");
        if (Lines(span).All(line => line.Groups.Depth == 0))
        {
            throw GoogleErrorException.InvalidArgument(
                $"There is no group over the {GridLines.Word(span.Dimension)} "
                    + $"{span.Start} to {span.End}."
            );
        }

        Change(span, groups => groups.Depth > 0 ? groups.Shallower() : groups, int.MaxValue);
        return Groups(span);
    }

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "dimensionGroup");
        var mask = BatchContext.MaskOf(body, "DimensionGroup");
        var span = LineSpan.Of(context, sent, "range");
        var depth = sent.Int("depth") ?? 0;
        if (depth < 1 || Lines(span).Any(line => line.Groups.Depth < depth))
        {
            throw GoogleErrorException.InvalidArgument(
                $"There is no group of depth {depth} over that range."
            );
        }

        if (mask.Includes("collapsed"))
        {
            var isCollapsed = sent.Bool("collapsed") is true;
            Change(span, groups => groups.With(depth, isCollapsed), int.MaxValue);
            Hide(span, isCollapsed);
        }

        return null;
    }

    private static void Change(LineSpan span, Func<LineGroups, LineGroups> change, int depthMax)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var line = span.Tab.Grid.LineAt(span.Dimension, i);
            if (line.Groups.Depth > depthMax)
            {
                throw GoogleErrorException.InvalidArgument(
                    $"Groups lie at most {LineGroups.DepthMax} deep."
                );
            }

            span.Tab.Grid.SetLine(span.Dimension, i, line with { Groups = change(line.Groups) });
        }
    }

    private static void Hide(LineSpan span, bool isHidden)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var line = span.Tab.Grid.LineAt(span.Dimension, i);
            span.Tab.Grid.SetLine(span.Dimension, i, line with { IsHiddenByUser = isHidden });
        }
    }

    /// <summary>
    /// Recorded: a first group puts its control after the group, and that stays when it goes.
    /// </summary>
    private static void PutControlAfter(LineSpan span)
    {
        var looks = span.Tab.Looks.Copy();
        looks[
            span.Dimension == Dimension.Rows ? "rowGroupControlAfter" : "columnGroupControlAfter"
        ] = true;
        span.Tab.Looks = looks;
    }

    private static IEnumerable<Line> Lines(LineSpan span) =>
        Enumerable
            .Range(span.Start, span.Count)
            .Select(index => span.Tab.Grid.LineAt(span.Dimension, index));

    private static JsonObject Groups(LineSpan span)
    {
        var groups = GroupJson.All(span.Tab, span.Dimension).ToArray<JsonNode>();
        return groups.Length > 0
            ? new JsonObject { ["dimensionGroups"] = new JsonArray(groups) }
            : [];
    }
}
