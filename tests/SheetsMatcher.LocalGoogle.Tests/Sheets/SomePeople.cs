namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>A tab of names and ages, with gaps and values of several kinds.</summary>
internal static class SomePeople
{
    public static string Create(LocalSheets google)
    {
        var id = google.Create();
        google.Put(id, "A1", """[["Name","Age"],["Bo",30],["al",4],["Cy"],[true,7]]""");
        return id;
    }

    public static string Sheet(LocalSheets google, string id, string fields) =>
        LocalSheets.Compact(
            google.Send("GET", $"/v4/spreadsheets/{id}?fields=sheets({fields})")["sheets"]?[0]
        );
}
