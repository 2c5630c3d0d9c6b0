using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Charts: kept and given back with Google's defaults; nothing here draws them.</summary>
internal static class ChartRequests
{
    private static readonly string[] Kinds =
    [
        "basicChart",
        "bubbleChart",
        "candlestickChart",
        "histogramChart",
        "orgChart",
        "pieChart",
        "scorecardChart",
        "treemapChart",
        "waterfallChart",
    ];

    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "chart");
        var (tab, position) = EmbeddedObjectRequests.PlaceOf(context, sent.Message("position"));
        var chart = new JsonObject
        {
            ["chartId"] = EmbeddedObjectRequests.NewId(context, sent.Int("chartId"), "chartId"),
            ["spec"] = SpecOf(context, BatchContext.Required(sent, "spec")),
            ["position"] = position,
        };
        if (sent.Message("border") is { } border)
        {
            chart["border"] = Colors.Normalised(border);
        }

        tab.Overlay = tab.Overlay with { Charts = tab.Overlay.Charts.Add(chart) };
        return new JsonObject { ["chart"] = chart.Copy() };
    }

    public static JsonObject? UpdateSpec(BatchContext context, JsonObject body)
    {
        var (tab, old) = EmbeddedObjectRequests.Find(context, body.Int("chartId"), "chartId");
        var chart = old.Copy();
        chart["spec"] = SpecOf(context, BatchContext.Required(body, "spec"));
        tab.Overlay = tab.Overlay with { Charts = tab.Overlay.Charts.Replace(old, chart) };
        return null;
    }

    private static JsonObject SpecOf(BatchContext context, JsonObject sent)
    {
        if (Kinds.Count(kind => sent[kind] is JsonObject) != 1)
        {
            throw GoogleErrorException.InvalidArgument(
                "spec must have one of " + string.Join(", ", Kinds) + "."
            );
        }

        if (sent["dataSourceChartProperties"] is not null)
        {
            throw GoogleErrorException.InvalidArgument("Data sources are not implemented here.");
        }

        var spec = Colors.Normalised(sent);
        EmbeddedObjects.WithRanges(
            spec,
            range =>
            {
                _ = RangeReader.Area(context.Spreadsheet, range);
                return range;
            }
        );

        // As the charts guide's sample answers show.
        spec["hiddenDimensionStrategy"] ??= "SKIP_HIDDEN_ROWS_AND_COLUMNS";
        spec["titleTextFormat"] ??= new JsonObject { ["fontFamily"] = "Roboto" };
        spec["fontName"] ??= "Roboto";
        return spec;
    }
}
