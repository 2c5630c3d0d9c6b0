using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// What one request of a batch works on, and how it reads what all requests have in common.
/// </summary>
internal sealed record BatchContext(Spreadsheet Spreadsheet, SheetsStore Store)
{
    public IdSource Ids => Store.Ids;

    public DateTimeOffset Now => Store.Clock.GetUtcNow();

    public string Caller => Store.Caller;

    public Tab TabOf(JsonObject body, string name = "sheetId") =>
        Spreadsheet.TabOf(body.Int(name) ?? 0);

    /// <summary>The area that a required grid range selects.</summary>
    public Area AreaOf(JsonObject body, string name = "range") =>
        RangeReader.Area(Spreadsheet, GridRange.Of(Required(body, name)));

    public static JsonObject Required(JsonObject body, string name) =>
        body.Message(name)
        ?? throw GoogleErrorException.InvalidArgument($"Must specify {ProtoName.Snake(name)}.");

    /// <summary>A request's <c>fields</c>, which Google wants in every update.</summary>
    public static FieldMask MaskOf(JsonObject body, string message)
    {
        if (body.Text("fields") is not { Length: > 0 } text)
        {
            throw GoogleErrorException.InvalidArgument(
                "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"
            );
        }

        var (mask, wrongPath) = FieldMaskParser.Parse(text, message);
        return mask
            ?? throw GoogleErrorException.InvalidArgument(
                $"Invalid field: {ProtoName.Snake(wrongPath ?? text)}"
            );
    }
}
