using System.Text.RegularExpressions;

namespace SheetsMatcher.Worker.Settings;

/// <summary>A spreadsheet as people name it: by its id, or by what stands in the address bar.</summary>
internal static partial class SpreadsheetAddress
{
    /// <returns>
    /// The id; the text itself where it is no address; null for an address without an id, such as that
    /// of a form or of a copy published to the web (<c>/d/e/…</c>).
    /// </returns>
    public static string? IdIn(string text) =>
        InAddress().Match(text) is { Success: true } found ? found.Groups["id"].Value
        : text.Contains('/', StringComparison.Ordinal) ? null
        : text;

    [GeneratedRegex(
        "/spreadsheets/(u/[0-9]+/)?d/(?<id>[A-Za-z0-9_-]{15,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InAddress();
}
