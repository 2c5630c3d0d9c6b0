using SheetsMatcher.LocalGoogle.Forms;

namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>Stands where the spreadsheets will be; refuses to link forms until then.</summary>
internal sealed class NoSheets : IResponseDestination
{
    public int AddResponseTab(string spreadsheetId, string title, IReadOnlyList<string> header) =>
        throw Http.GoogleErrorException.NotFound();

    public void InsertResponse(string spreadsheetId, int sheetId, IReadOnlyList<object?> cells) =>
        throw Http.GoogleErrorException.NotFound();
}
