using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Inserting, deleting, moving and adding rows and columns.</summary>
internal static class LineRequests
{
    public static JsonObject? Insert(BatchContext context, JsonObject body)
    {
        var range = BatchContext.Required(body, "range");
        if (range.Int("startIndex") is null || range.Int("endIndex") is null)
        {
            throw GoogleErrorException.InvalidArgument(
                "range.startIndex and range.endIndex must both be set."
            );
        }

        var span = LineSpan.Unchecked(context, range, "range");
        var inherits = body.Bool("inheritFromBefore") is true;
        CheckPlace(span, inherits);
        GridLines.Insert(
            context.Spreadsheet,
            span.Tab,
            span.Dimension,
            span.Start,
            span.Count,
            inherits ? span.Start - 1 : span.Start
        );
        return null;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var span = LineSpan.Unchecked(context, BatchContext.Required(body, "range"), "range");
        var size = span.Tab.Grid.Count(span.Dimension);
        if (span.End > size)
        {
            var (words, index) = (GridLines.Word(span.Dimension), Math.Max(span.Start, size));
            var word = words[..^1];
            throw GoogleErrorException.InvalidArgument(
                $"Cannot delete a {word} that doesn't exist. Tried to delete {word} index {index} "
                    + $"but there are only {size} {words}."
            );
        }

        GridLines.Delete(context.Spreadsheet, span.Tab, span.Dimension, span.Start, span.End);
        CheckSomeUnfrozen(span);
        return null;
    }

    public static JsonObject? Move(BatchContext context, JsonObject body)
    {
        var span = LineSpan.Of(context, body, "source");
        var destination = body.Int("destinationIndex") ?? 0;
        if (destination < 0 || destination > span.Tab.Grid.Count(span.Dimension))
        {
            throw GoogleErrorException.InvalidArgument(
                $"destinationIndex[{destination}] is not on the grid."
            );
        }

        if (destination < span.Start || destination > span.End)
        {
            GridLines.Move(
                context.Spreadsheet,
                span.Tab,
                span.Dimension,
                span.Start,
                span.End,
                destination
            );
        }

        return null;
    }

    public static JsonObject? Append(BatchContext context, JsonObject body)
    {
        var tab = context.TabOf(body);
        var dimension = LineSpan.DimensionOf(body, "request");
        var length = body.Int("length") ?? 0;
        if (length < 1)
        {
            throw GoogleErrorException.InvalidArgument($"length must be positive, not {length}.");
        }

        GridLines.Append(context.Spreadsheet, tab, dimension, length);
        return null;
    }

    private static void CheckPlace(LineSpan span, bool inherits)
    {
        var size = span.Tab.Grid.Count(span.Dimension);
        if (inherits ? span.Start > size : span.Start >= size)
        {
            throw GoogleErrorException.InvalidArgument(
                $"range.startIndex[{span.Start}] must be less than the grid size[{size}]"
                    + (inherits ? "." : " if inheritFromBefore is false.")
            );
        }

        if (inherits && span.Start == 0)
        {
            throw GoogleErrorException.InvalidArgument(
                "range.startIndex[0] must be greater than 0 if inheritFromBefore is true."
            );
        }
    }

    private static void CheckSomeUnfrozen(LineSpan span)
    {
        var (frozen, size) =
            span.Dimension == Dimension.Rows
                ? (span.Tab.FrozenRows, span.Tab.Grid.RowCount)
                : (span.Tab.FrozenColumns, span.Tab.Grid.ColumnCount);
        if (frozen >= size)
        {
            throw GoogleErrorException.InvalidArgument(
                "Sorry, it is not possible to delete all non-frozen "
                    + $"{GridLines.Word(span.Dimension)}."
            );
        }
    }
}
