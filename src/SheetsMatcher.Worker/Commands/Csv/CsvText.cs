using System.Globalization;
using CsvHelper;

namespace SheetsMatcher.Worker.Commands.Csv;

/// <summary>Cells of a CSV file that a spreadsheet program takes as text, whatever they say.</summary>
internal static class CsvText
{
    /// <summary>
    /// Signs with which a text would be computed. The fullwidth ones become plain where a program
    /// folds them.
    /// </summary>
    private const string Signs = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// A spreadsheet program would compute a text that begins like a formula, and a name or an
    /// answer is a stranger's; an apostrophe makes it text.
    /// </summary>
    public static string Harmless(string text) => Begins(text) ? $"'{text}" : text;

    /// <summary>The text before <see cref="Harmless"/>.</summary>
    public static string Plain(string text) =>
        text.StartsWith('\'') && Begins(text[1..]) ? text[1..] : text;

    public static void Write(TextWriter output, IEnumerable<IEnumerable<string>> rows)
    {
        using var csv = new CsvWriter(output, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(Harmless(cell));
            }

            csv.NextRecord();
        }
    }

    private static bool Begins(string text) =>
        text.TrimStart(' ') is [var first, ..] && Signs.Contains(first, StringComparison.Ordinal);
}
