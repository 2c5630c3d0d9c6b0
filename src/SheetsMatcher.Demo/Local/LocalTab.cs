using System.Text.Json.Nodes;

namespace SheetsMatcher.Demo.Local;

/// <summary>One tab as a person sees it: texts below the headers of row 1.</summary>
internal sealed class LocalTab(string title, IReadOnlyList<IReadOnlyList<string>> rows)
{
    /// <summary>One-based numbers of the rows below the header.</summary>
    public IEnumerable<int> Rows => Enumerable.Range(2, Math.Max(0, rows.Count - 1));

    public static async Task<LocalTab> Read(LocalApi api, string spreadsheetId, string title)
    {
        var range = Uri.EscapeDataString($"'{title}'");
        var answer = await api.Get($"/v4/spreadsheets/{spreadsheetId}/values/{range}");
        var values = answer["values"]?.AsArray() ?? [];
        return new LocalTab(title, [.. values.Select(row => Texts(row?.AsArray() ?? []))]);
    }

    /// <summary>The text at a one-based row; empty where the sheet has none.</summary>
    public string At(int row, string header)
    {
        var cells = rows[row - 1];
        var column = ColumnOf(header);
        return column < cells.Count ? cells[column] : "";
    }

    /// <summary>The first row in which every named column holds the given text.</summary>
    public int? Find(params ReadOnlySpan<(string Header, string Text)> wanted)
    {
        foreach (var row in Rows)
        {
            var fits = true;
            foreach (var (header, text) in wanted)
            {
                fits &= At(row, header) == text;
            }

            if (fits)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>A1 notation of one cell, with the tab's title.</summary>
    public string Address(int row, string header) =>
        $"'{title}'!{ColumnLetters(ColumnOf(header))}{row}";

    /// <summary>Zero-based.</summary>
    public int ColumnOf(string header)
    {
        var column = (rows.Count == 0 ? [] : rows[0]).ToList().IndexOf(header);
        return column >= 0
            ? column
            : throw new DemoException($"The tab \"{title}\" has no column \"{header}\".");
    }

    private static string ColumnLetters(int column) =>
        column < 26
            ? ((char)('A' + column)).ToString()
            : ColumnLetters((column / 26) - 1) + (char)('A' + (column % 26));

    private static IReadOnlyList<string> Texts(JsonArray row) =>
        [.. row.Select(cell => cell?.ToString() ?? "")];
}
