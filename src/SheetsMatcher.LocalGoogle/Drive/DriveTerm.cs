using System.Globalization;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// One term of a search: <c>name = 'x'</c>, <c>name contains 'x'</c>, <c>mimeType = "…"</c>,
/// <c>trashed = false</c>, <c>modifiedTime > '2010-11-05T12:00:00'</c>, <c>'root' in parents</c>,
/// <c>'me' in owners</c>. Anything else is refused.
/// </summary>
internal static partial class DriveTerm
{
    public static Func<Spreadsheet, bool> Of(string left, string comparison, string right) =>
        (left, comparison) switch
        {
            ("name" or "title", "=") => Name(Text(right), string.Equals),
            ("name" or "title", "!=") => Name(Text(right), (title, text) => title != text),
            ("name" or "title", "contains") => Name(Text(right), HasWord),
            ("mimeType", "=") => Always(Text(right) == DriveFileJson.SpreadsheetType),
            ("mimeType", "!=") => Always(Text(right) != DriveFileJson.SpreadsheetType),
            ("mimeType", "contains") => Always(
                DriveFileJson.SpreadsheetType.StartsWith(Text(right), StringComparison.Ordinal)
            ),
            ("trashed", "=") => Trashed(Truth(right)),
            ("trashed", "!=") => Trashed(!Truth(right)),
            ("starred" or "sharedWithMe", "=") => Always(!Truth(right)),
            ("modifiedTime", _) => Time(comparison, right, file => file.ModifiedAt),
            ("createdTime", _) => Time(comparison, right, file => file.CreatedAt),
            (_, "in") => In(Text(left), right),
            _ => throw DriveQuery.Invalid(),
        };

    private static Func<Spreadsheet, bool> Name(string text, Func<string, string, bool> holds) =>
        file => holds(file.Title, text);

    private static Func<Spreadsheet, bool> Trashed(bool wanted) => file => file.IsTrashed == wanted;

    private static Func<Spreadsheet, bool> Always(bool holds) => _ => holds;

    /// <summary>Google's guide: <c>contains</c> looks at the start of words in a name.</summary>
    private static bool HasWord(string title, string start)
    {
        for (var i = 0; i + start.Length <= title.Length; i++)
        {
            var isWord = i == 0 || !char.IsLetterOrDigit(title[i - 1]);
            if (isWord && title.AsSpan(i).StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<Spreadsheet, bool> In(string left, string collection) =>
        collection switch
        {
            "parents" => Always(left == DriveFileJson.Root),
            "owners" or "writers" or "readers" => Always(left == "me"),
            _ => throw DriveQuery.Invalid(),
        };

    private static Func<Spreadsheet, bool> Time(
        string comparison,
        string right,
        Func<Spreadsheet, DateTimeOffset> timeOf
    )
    {
        var isTime = DateTimeOffset.TryParse(
            Text(right),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var wanted
        );
        return (isTime, comparison) switch
        {
            (true, "=") => file => timeOf(file) == wanted,
            (true, "!=") => file => timeOf(file) != wanted,
            (true, "<") => file => timeOf(file) < wanted,
            (true, "<=") => file => timeOf(file) <= wanted,
            (true, ">") => file => timeOf(file) > wanted,
            (true, ">=") => file => timeOf(file) >= wanted,
            _ => throw DriveQuery.Invalid(),
        };
    }

    private static bool Truth(string token) =>
        token switch
        {
            "true" => true,
            "false" => false,
            _ => throw DriveQuery.Invalid(),
        };

    private static string Text(string token) =>
        token is ['\'' or '"', .. var inner, '\'' or '"']
            ? EscapePattern().Replace(inner, "$1")
            : throw DriveQuery.Invalid();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex EscapePattern();
}
