using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// Drive's search terms joined by <c>and</c>: <c>name = 'x'</c>, <c>name contains 'x'</c>,
/// <c>mimeType = '…'</c>, <c>trashed = false</c>, also with <c>!=</c>. Anything else is refused.
/// </summary>
internal static partial class DriveQuery
{
    public static Func<Spreadsheet, bool> Parse(string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return _ => true;
        }

        var terms = new List<Func<Spreadsheet, bool>>();
        var at = 0;
        while (at < query.Length)
        {
            if (TermPattern().Match(query, at) is not { Success: true } match || match.Index != at)
            {
                throw DriveErrors.Invalid("Invalid Value", "q");
            }

            terms.Add(Term(match));
            at += match.Length;
        }

        // A query that ends in "and" lacks a term.
        return query.TrimEnd().EndsWith(" and", StringComparison.OrdinalIgnoreCase)
            ? throw DriveErrors.Invalid("Invalid Value", "q")
            : spreadsheet => terms.TrueForAll(term => term(spreadsheet));
    }

    private static Func<Spreadsheet, bool> Term(Match match)
    {
        var wanted = match.Groups["text"].Value.Replace(@"\'", "'", StringComparison.Ordinal);
        var isNegated = match.Groups["operator"].Value == "!=";
        Func<Spreadsheet, bool> holds = (
            match.Groups["field"].Value,
            match.Groups["operator"].Value
        ) switch
        {
            ("name", "=" or "!=") => spreadsheet => spreadsheet.Title == wanted,
            ("name", "contains") => spreadsheet =>
                spreadsheet.Title.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            ("mimeType", "=" or "!=") => _ => wanted == DriveFileJson.SpreadsheetType,
            ("trashed", "=" or "!=") => spreadsheet =>
                spreadsheet.IsTrashed == (match.Groups["truth"].Value == "true"),
            _ => throw DriveErrors.Invalid("Invalid Value", "q"),
        };
        return isNegated ? spreadsheet => !holds(spreadsheet) : holds;
    }

    [GeneratedRegex(
        @"\s*(?:(?<field>name|mimeType)\s*(?<operator>!=|=|contains)\s*'(?<text>(?:\\'|[^'])*)'"
            + @"|(?<field>trashed)\s*(?<operator>!=|=)\s*(?<truth>true|false))\s*(?:$|and(?=\s))"
    )]
    private static partial Regex TermPattern();
}
