using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Developer metadata on a spreadsheet, tab, row or column.</summary>
internal static class MetadataRequests
{
    public static JsonObject? Create(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "developerMetadata");
        var placed = MetadataPlaces.At(
            context,
            BatchContext.Required(sent, "location"),
            Checked(sent, IdOf(context, sent.Int("metadataId")))
        );
        MetadataPlaces.Put(context.Spreadsheet, placed);
        return new JsonObject { ["developerMetadata"] = placed.ToJson() };
    }

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var mask = BatchContext.MaskOf(body, "DeveloperMetadata");
        var sent = body.Message("developerMetadata") ?? [];
        var updated = Matching(context, body.Messages("dataFilters"))
            .ConvertAll(placed => Updated(context, placed, mask, sent));
        return updated.Count == 0
            ? []
            : new JsonObject
            {
                ["developerMetadata"] = new JsonArray([.. updated.Select(one => one.ToJson())]),
            };
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var deleted = Matching(context, [BatchContext.Required(body, "dataFilter")]);
        foreach (var placed in deleted)
        {
            MetadataPlaces.Remove(context.Spreadsheet, placed);
        }

        return deleted.Count == 0
            ? []
            : new JsonObject
            {
                ["deletedDeveloperMetadata"] = new JsonArray([
                    .. deleted.Select(placed => placed.ToJson()),
                ]),
            };
    }

    private static PlacedMetadata Updated(
        BatchContext context,
        PlacedMetadata placed,
        FieldMask mask,
        JsonObject sent
    )
    {
        var merged = mask.Merged(placed.ToJson(), sent);
        var changed = Checked(merged, placed.Metadata.Id);
        MetadataPlaces.Remove(context.Spreadsheet, placed);
        var moved = mask.Includes("location")
            ? MetadataPlaces.At(context, BatchContext.Required(sent, "location"), changed)
            : placed with
            {
                Metadata = changed,
            };
        MetadataPlaces.Put(context.Spreadsheet, moved);
        return moved;
    }

    private static List<PlacedMetadata> Matching(
        BatchContext context,
        IEnumerable<JsonObject> filters
    ) =>
        [
            .. filters
                .SelectMany(filter => MetadataLookup.FindBy(context.Spreadsheet, filter))
                .DistinctBy(placed => placed.Metadata.Id),
        ];

    private static DeveloperMetadata Checked(JsonObject sent, int id)
    {
        if (sent.Text("metadataKey") is not { Length: > 0 } key)
        {
            throw GoogleErrorException.InvalidArgument("Must specify metadata_key.");
        }

        return sent.Text("visibility") is "DOCUMENT" or "PROJECT"
            ? new DeveloperMetadata(
                id,
                key,
                sent.Text("metadataValue"),
                sent.Text("visibility") ?? "DOCUMENT"
            )
            : throw GoogleErrorException.InvalidArgument("Must specify visibility.");
    }

    private static int IdOf(BatchContext context, int? wanted)
    {
        var taken = PlacedMetadata
            .All(context.Spreadsheet)
            .Select(placed => placed.Metadata.Id)
            .ToHashSet();
        if (wanted is { } id and not 0)
        {
            return id > 0 && !taken.Contains(id)
                ? id
                : throw GoogleErrorException.InvalidArgument(
                    $"metadata_id {id} is {(id < 0 ? "not positive" : "taken")}."
                );
        }

        int free;
        do
        {
            free = context.Ids.SheetId();
        } while (taken.Contains(free));
        return free;
    }
}
