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
    }
}
