using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// Named ranges, which belong to the spreadsheet and move with the cells that they name.
/// </summary>
internal static partial class NamedRangeRequests
{
    private const int IdLength = 12;

    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var named = BatchContext.Required(body, "namedRange").Copy();
        var spreadsheet = context.Spreadsheet;
        var id = named.Text("namedRangeId");
        if (id is not null && spreadsheet.NamedRanges.Exists(other => IdOf(other) == id))
        {
            throw GoogleErrorException.InvalidArgument(
                $"A named range with the id {id} already exists."
            );
        }

        named.PutFirst("namedRangeId", id ?? context.Ids.Text(IdLength));
        spreadsheet.NamedRanges = spreadsheet.NamedRanges.Add(Checked(context, named, null));
        return new JsonObject { ["namedRange"] = named.Copy() };
    }

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "namedRange");
        var mask = BatchContext.MaskOf(body, "NamedRange");
        var old = Find(context, sent.Text("namedRangeId"));
        var merged = mask.Merged(old, sent);
        merged.PutFirst("namedRangeId", IdOf(old));
        context.Spreadsheet.NamedRanges = context.Spreadsheet.NamedRanges.Replace(
            old,
            Checked(context, merged, old)
        );
        return null;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var old = Find(context, body.Text("namedRangeId"));
        context.Spreadsheet.NamedRanges = context.Spreadsheet.NamedRanges.Remove(old);
        return null;
    }

    private static string? IdOf(JsonObject named) => named.Text("namedRangeId");

    private static JsonObject Checked(BatchContext context, JsonObject named, JsonObject? own)
    {
        var name = named.Text("name") ?? "";
        if (!NamePattern().IsMatch(name) || A1.Parse(name, 0) is not null)
        {
            throw GoogleErrorException.InvalidArgument(
                $"\"{name}\" cannot name a range: use letters, digits and underscores, "
                    + "no digit first, and nothing that reads as a cell."
            );
        }

        if (
            context.Spreadsheet.NamedRanges.Exists(other =>
                other != own && other.Text("name") == name
            )
        )
        {
            throw GoogleErrorException.InvalidArgument(
                $"A named range with the name \"{name}\" already exists."
            );
        }

        var range = OverlayItems.RangeOf(named);
        _ = RangeReader.Area(context.Spreadsheet, range);
        named["range"] = range.ToJson();
        return named;
    }

    private static JsonObject Find(BatchContext context, string? id) =>
        context.Spreadsheet.NamedRanges.Find(named => named.Text("namedRangeId") == id)
        ?? throw GoogleErrorException.InvalidArgument($"No named range with id: {id}");

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_.]{0,249}$")]
    private static partial Regex NamePattern();
}
