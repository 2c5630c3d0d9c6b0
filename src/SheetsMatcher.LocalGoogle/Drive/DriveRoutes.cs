using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// The part of Google's Drive v3 interface that finds, makes and removes spreadsheets.
/// </summary>
public static class DriveRoutes
{
    public static void Map(RouteTable routes, SheetsStore store)
    {
        const string all = "/drive/v3/files";
        const string one = $"{all}/{{fileId}}";
        var files = new DriveFiles(store);
        routes.Map("GET", all, files.List);
        routes.Map("POST", all, files.Create);
        routes.Map("GET", one, files.Get);
        routes.Map("PATCH", one, files.Update);
        routes.Map("DELETE", one, files.Delete);
        routes.Map("POST", $"{one}/copy", files.Copy);
        routes.Map("GET", $"{one}/comments", files.Comments);

        var permissions = new DrivePermissions(store);
        routes.Map("GET", $"{one}/permissions", permissions.List);
        routes.Map("POST", $"{one}/permissions", permissions.Create);
        routes.Map("GET", $"{one}/permissions/{{permissionId}}", permissions.Get);
        routes.Map("PATCH", $"{one}/permissions/{{permissionId}}", permissions.Update);
        routes.Map("DELETE", $"{one}/permissions/{{permissionId}}", permissions.Delete);

        foreach (var (id, request) in Refused)
        {
            var words = request.Split(' ');
            routes.Map(words[0], words[1], _ => throw DriveErrors.NotHere(id));
        }
    }

    /// <summary>What clients of spreadsheets call, too, and this does not serve.</summary>
    private static readonly IReadOnlyList<(string Id, string Request)> Refused =
    [
        ("about.get", "GET /drive/v3/about"),
        ("changes.getStartPageToken", "GET /drive/v3/changes/startPageToken"),
        ("changes.list", "GET /drive/v3/changes"),
        ("drives.list", "GET /drive/v3/drives"),
        ("files.create", "POST /upload/drive/v3/files"),
        ("files.emptyTrash", "DELETE /drive/v3/files/trash"),
        ("files.export", "GET /drive/v3/files/{fileId}/export"),
        ("files.generateIds", "GET /drive/v3/files/generateIds"),
        ("files.update", "PATCH /upload/drive/v3/files/{fileId}"),
        ("files.watch", "POST /drive/v3/files/{fileId}/watch"),
        ("revisions.list", "GET /drive/v3/files/{fileId}/revisions"),
    ];
}
