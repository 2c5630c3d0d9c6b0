using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Sizes of rows and columns, and whether they are hidden.</summary>
internal static class LinePropertyRequests
{
    private const int PixelsPerLetter = 7;
    private const int PixelsLeast = 21;
    private const int PixelsMost = 600;

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        Refuse(body, "dataSourceSheetRange");
        var mask = BatchContext.MaskOf(body, "DimensionProperties");
        var span = LineSpan.Of(context, body, "range");
        var sent = body.Message("properties") ?? [];
        for (var i = span.Start; i < span.End; i++)
        {
            var line = span.Tab.Grid.LineAt(span.Dimension, i);
            if (mask.Includes("pixelSize"))
            {
                line = line with { PixelSize = SizeOf(sent) };
            }

            if (mask.Includes("hiddenByUser"))
            {
                line = line with { IsHiddenByUser = sent.Bool("hiddenByUser") is true };
            }

            span.Tab.Grid.SetLine(span.Dimension, i, line);
        }

        return null;
    }

    /// <summary>
    /// Sizes columns by their longest text, near enough without fonts, and gives rows their default
    /// height again.
    /// </summary>
    public static JsonObject? AutoResize(BatchContext context, JsonObject body)
    {
        Refuse(body, "dataSourceSheetDimensions");
        var span = LineSpan.Of(context, body, "dimensions");
        var locale = context.Spreadsheet.Locale;
        for (var i = span.Start; i < span.End; i++)
        {
            var line = span.Tab.Grid.LineAt(span.Dimension, i);
            int? size = span.Dimension == Dimension.Rows ? null : Width(span.Tab.Grid, i, locale);
            span.Tab.Grid.SetLine(span.Dimension, i, line with { PixelSize = size });
        }

        return null;
    }

    private static int? Width(Grid grid, int column, string locale)
    {
        var longest = Enumerable
            .Range(0, grid.RowCount)
            .Select(row => grid.CellAt(row, column))
            .OfType<Cell>()
            .Select(cell => CellText.Of(cell, locale).Split('\n').Max(text => text.Length))
            .DefaultIfEmpty()
            .Max();
        return longest == 0
            ? null
            : Math.Clamp((longest * PixelsPerLetter) + PixelsLeast, PixelsLeast, PixelsMost);
    }

    private static int? SizeOf(JsonObject sent) =>
        sent.Int("pixelSize") switch
        {
            null => null,
            >= 0 and var size => size,
            var size => throw GoogleErrorException.InvalidArgument(
                $"properties.pixelSize cannot be negative, as {size} is."
            ),
        };

    private static void Refuse(JsonObject body, string name)
    {
        if (body[name] is not null)
        {
            throw GoogleErrorException.InvalidArgument($"{name} is not implemented here.");
        }
    }
}
