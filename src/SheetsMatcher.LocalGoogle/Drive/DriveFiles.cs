using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets;
using SheetsMatcher.LocalGoogle.Sheets.Batch;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// <c>files.list</c>, <c>create</c>, <c>get</c>, <c>update</c>, <c>copy</c> and <c>delete</c>.
/// </summary>
internal sealed class DriveFiles(SheetsStore store)
{
    private const int PageSizeDefault = 100;
    private const int PageSizeMax = 1000;

    public LocalResponse List(RoutedRequest routed)
    {
        var request = routed.Request;
        var fields = DriveFields.OfList(request, "files", DriveFileJson.FieldNames);
        var matches = DriveQuery.Parse(request.QueryValue("q"));
        var size = Number(request, "pageSize", PageSizeDefault, 1, PageSizeMax);
        var start = Number(request, "pageToken", 0, 0, int.MaxValue);
        List<Spreadsheet> found =
        [
            .. DriveOrder.Sort(store.All.Where(matches), request.QueryValue("orderBy")).Skip(start),
        ];
        var list = new JsonObject { ["kind"] = "drive#fileList", ["incompleteSearch"] = false };
        if (found.Count > size)
        {
            list["nextPageToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        }

        list["files"] = new JsonArray([
            .. found.Take(size).Select(file => DriveFileJson.Of(file, fields)),
        ]);
        fields?.PruneList(list);
        return LocalResponse.Json(list);
    }

    public LocalResponse Create(RoutedRequest routed)
    {
        var fields = DriveFields.OfOne(routed.Request, DriveFileJson.FieldNames);
        var metadata = DriveBody.Of(routed.Request);
        if (DriveBody.Text(metadata, "mimeType") is not DriveFileJson.SpreadsheetType)
        {
            throw DriveErrors.Invalid(
                $"Only files of type {DriveFileJson.SpreadsheetType} are kept here.",
                "mimeType"
            );
        }

        CheckParents(metadata["parents"] as JsonArray ?? []);
        var properties = new JsonObject
        {
            ["title"] = DriveBody.Text(metadata, "name") ?? "Untitled",
        };
        var spreadsheet = NewSpreadsheet.From(
            new JsonObject { ["properties"] = properties },
            store
        );
        store.Add(spreadsheet);
        return LocalResponse.Json(DriveFileJson.Of(spreadsheet, fields));
    }

    public LocalResponse Get(RoutedRequest routed)
    {
        var fields = DriveFields.OfOne(routed.Request, DriveFileJson.FieldNames);
        var file = Find(store, routed);
        return routed.Request.QueryValue("alt") == "media"
            ? throw DriveErrors.NotDownloadable()
            : LocalResponse.Json(DriveFileJson.Of(file, fields));
    }

    /// <summary>Nobody can comment here, so there are none; clients ask when they copy.</summary>
    public LocalResponse Comments(RoutedRequest routed)
    {
        _ = Find(store, routed);
        return LocalResponse.Json(new JsonObject { ["comments"] = new JsonArray() });
    }

    public LocalResponse Update(RoutedRequest routed)
    {
        var fields = DriveFields.OfOne(routed.Request, DriveFileJson.FieldNames);
        var metadata = DriveBody.Of(routed.Request);
        CheckParents(
            routed
                .Request.QueryValues("addParents")
                .SelectMany(ids => ids.Split(','))
                .Select(id => (JsonNode?)id)
        );
        var isTrashed = DriveBody.Truth(metadata, "trashed");
        var changed = store.Change(
            Find(store, routed).Id,
            spreadsheet =>
            {
                Rename(spreadsheet, DriveBody.Text(metadata, "name"));
                spreadsheet.IsTrashed = isTrashed ?? spreadsheet.IsTrashed;
                return spreadsheet;
            }
        );
        return LocalResponse.Json(DriveFileJson.Of(changed, fields));
    }

    public LocalResponse Copy(RoutedRequest routed)
    {
        var fields = DriveFields.OfOne(routed.Request, DriveFileJson.FieldNames);
        var metadata = DriveBody.Of(routed.Request);
        var source = Find(store, routed);
        var copy = source.CopyAs(
            NewSpreadsheet.NewId(store.Ids),
            store.Caller,
            store.Clock.GetUtcNow()
        );
        copy.ModifiedAt = copy.CreatedAt;
        copy.IsTrashed = false;
        Rename(copy, DriveBody.Text(metadata, "name") ?? $"Copy of {source.Title}");
        store.Add(copy);
        return LocalResponse.Json(DriveFileJson.Of(copy, fields));
    }

    public LocalResponse Delete(RoutedRequest routed)
    {
        store.Remove(Find(store, routed).Id);
        return LocalResponse.Empty();
    }

    public static Spreadsheet Find(SheetsStore store, RoutedRequest routed) =>
        store.All.FirstOrDefault(file => file.Id == routed.Values["fileId"])
        ?? throw DriveErrors.NotFound(routed.Values["fileId"]);

    /// <summary>There are no folders but the root.</summary>
    private static void CheckParents(IEnumerable<JsonNode?> parents)
    {
        if (parents.FirstOrDefault(id => $"{id}" != DriveFileJson.Root) is { } other)
        {
            throw DriveErrors.NotFound($"{other}");
        }
    }

    private static void Rename(Spreadsheet spreadsheet, string? name)
    {
        if (name is { Length: > 0 })
        {
            var properties = spreadsheet.Properties.Copy();
            properties["title"] = name;
            spreadsheet.Properties = properties;
        }
    }

    private static int Number(LocalRequest request, string name, int usual, int least, int most) =>
        request.QueryValue(name) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : throw DriveErrors.Invalid("Invalid Value", name);
}
