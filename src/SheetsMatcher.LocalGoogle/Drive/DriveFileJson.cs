using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>A spreadsheet as Drive's <c>File</c>: four fields by default, others by mask.</summary>
internal static class DriveFileJson
{
    public const string SpreadsheetType = "application/vnd.google-apps.spreadsheet";

    /// <summary>The one folder: everything lies in My Drive.</summary>
    public const string Root = "root";

    private static readonly string[] ByDefault = ["kind", "id", "name", "mimeType"];

    public static JsonObject Of(Spreadsheet spreadsheet, DriveFields? fields) =>
        DriveFields.Pruned(Whole(spreadsheet), fields, ByDefault);

    public static IReadOnlyList<string> FieldNames { get; } =
    [
        "kind",
        "id",
        "name",
        "mimeType",
        "trashed",
        "createdTime",
        "modifiedTime",
        "webViewLink",
        "ownedByMe",
        "parents",
    ];

    private static JsonObject Whole(Spreadsheet spreadsheet) =>
        new()
        {
            ["kind"] = "drive#file",
            ["id"] = spreadsheet.Id,
            ["name"] = spreadsheet.Title,
            ["mimeType"] = SpreadsheetType,
            ["trashed"] = spreadsheet.IsTrashed,
            ["createdTime"] = Time(spreadsheet.CreatedAt),
            ["modifiedTime"] = Time(spreadsheet.ModifiedAt),
            ["webViewLink"] = $"https://docs.google.com/spreadsheets/d/{spreadsheet.Id}/edit",
            ["ownedByMe"] = true,
            ["parents"] = new JsonArray(Root),
        };

    private static string Time(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
