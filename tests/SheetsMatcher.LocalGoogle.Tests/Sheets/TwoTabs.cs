namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>A spreadsheet with the tabs T (sheetId 0) and Other (sheetId 9), ten rows by four columns.</summary>
internal static class TwoTabs
{
    private const string Size = "\"gridProperties\": {\"rowCount\": 10, \"columnCount\": 4}";

    public static string Create(LocalSheets google) =>
        google.Create(
            $$$"""
            {"sheets": [{"properties": {"title": "T", {{{Size}}}}},
                        {"properties": {"title": "Other", "sheetId": 9, {{{Size}}}}}]}
            """
        );

    public static string Titles(LocalSheets google, string id) =>
        string.Join(
            ' ',
            (
                google
                    .Send("GET", $"/v4/spreadsheets/{id}?fields=sheets/properties/title")["sheets"]
                    ?.AsArray()
                ?? []
            ).Select(tab => tab?["properties"]?["title"]?.GetValue<string>())
        );
}
