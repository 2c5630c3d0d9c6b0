using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker.Commands.Csv;

/// <summary>Splits a CSV text into rows of cells (RFC 4180, with comma, semicolon, tab or bar).</summary>
internal static class CsvRows
{
    /// <summary>Excel writes a semicolon where the comma is the decimal sign.</summary>
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <exception cref="WrongInputException">A quotation mark is out of place.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path, string text)
    {
        var (separator, table) = Separator(text);
        var rows = new List<IReadOnlyList<string>>();
        using var parser = new CsvParser(
            new StringReader(table),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = separator.ToString(),
                IgnoreBlankLines = false,
                BadDataFound = _ => throw Misquoted(path, rows.Count + 1),
            }
        );
        while (parser.Read())
        {
            rows.Add(parser.Record ?? []);
            if (parser.RawRecord.Count(sign => sign == '"') % 2 == 1)
            {
                throw Misquoted(path, rows.Count);
            }
        }

        return rows;
    }

    private static WrongInputException Misquoted(string path, int row) =>
        new(
            $"{path}, row {row}: a quotation mark is out of place. Put the whole answer into quotes "
                + "and double each quotation mark inside it."
        );

    /// <summary>
    /// What a first line such as <c>sep=;</c> says, which Excel understands and does not show; else
    /// the sign that parts the header into the most cells.
    /// </summary>
    private static (char Separator, string Table) Separator(string text)
    {
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (
            lineEnd > 0
            && text[..lineEnd].Trim('\r', '"') is ['s', 'e', 'p', '=', var said]
            && Separators.Contains(said)
        )
        {
            return (said, text[(lineEnd + 1)..]);
        }

        var header = Header(text);
        return (Separators.MaxBy(sign => header.Count(each => each == sign)), text);
    }

    /// <summary>The first line, without what stands in quotes.</summary>
    private static string Header(string text)
    {
        var isQuoted = false;
        var header = text.TakeWhile(sign =>
            {
                isQuoted ^= sign == '"';
                return isQuoted || sign is not ('\n' or '\r');
            })
            .ToArray();
        isQuoted = false;
        return string.Concat(
            header.Where(sign =>
            {
                isQuoted ^= sign == '"';
                return !isQuoted && sign != '"';
            })
        );
    }
}
