using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Puts developer metadata where its location says, and takes it away again.</summary>
internal static class MetadataPlaces
{
    public static PlacedMetadata At(
        BatchContext context,
        JsonObject location,
        DeveloperMetadata metadata
    )
    {
        if (location.Message("dimensionRange") is not null)
        {
            var span = LineSpan.Of(context, location, "dimensionRange");
            return span.Count == 1
                ? new PlacedMetadata(metadata, span.Tab, span.Dimension, span.Start)
                : throw GoogleErrorException.InvalidArgument(
                    "location.dimensionRange must be a single row or column."
                );
        }

        return location.Bool("spreadsheet") is true ? new PlacedMetadata(metadata, null, null, 0)
            : location.Int("sheetId") is { } sheetId
                ? new PlacedMetadata(metadata, context.Spreadsheet.TabOf(sheetId), null, 0)
            : throw GoogleErrorException.InvalidArgument(
                "Must specify location.spreadsheet, location.sheetId or location.dimensionRange."
            );
    }

    public static void Put(Spreadsheet spreadsheet, PlacedMetadata placed)
    {
        var (metadata, tab) = (placed.Metadata, placed.Tab);
        if (tab is null)
        {
            spreadsheet.Metadata = spreadsheet.Metadata.Add(metadata);
        }
        else if (placed.Dimension is not { } dimension)
        {
            tab.Metadata = tab.Metadata.Add(metadata);
        }
        else
        {
            var line = tab.Grid.LineAt(dimension, placed.Index);
            var added = line with { Metadata = line.Metadata.Add(metadata) };
            tab.Grid.SetLine(dimension, placed.Index, added);
        }
    }

    public static void Remove(Spreadsheet spreadsheet, PlacedMetadata placed)
    {
        var (metadata, tab) = (placed.Metadata, placed.Tab);
        if (tab is null)
        {
            spreadsheet.Metadata = spreadsheet.Metadata.Remove(metadata);
        }
        else if (placed.Dimension is not { } dimension)
        {
            tab.Metadata = tab.Metadata.Remove(metadata);
        }
        else
        {
            var line = tab.Grid.LineAt(dimension, placed.Index);
            var rest = line with { Metadata = line.Metadata.Remove(metadata) };
            tab.Grid.SetLine(dimension, placed.Index, rest);
        }
    }
}
