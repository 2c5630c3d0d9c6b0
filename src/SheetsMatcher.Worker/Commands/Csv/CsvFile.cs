using System.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Csv;

/// <summary>Reads a CSV file as if it were a tab whose title is the file's name.</summary>
internal static class CsvFile
{
    private const int BytesMax = 20_000_000;

    private const string SaveAs =
        "In the spreadsheet program choose \"CSV UTF-8\" (or \"CSV\") as the file type and save again.";

    /// <summary>
    /// Row 1 is the header, blank lines are rows, as a spreadsheet program shows them.
    /// </summary>
    /// <exception cref="WrongInputException">It is missing, empty or no CSV.</exception>
    public static SheetTable Read(string path) => Read(path, BadRows.Refuse).Table;

    /// <returns>The table, and what was left out of it, one sentence each.</returns>
    /// <exception cref="WrongInputException">It is missing, empty or no CSV.</exception>
    public static (SheetTable Table, IReadOnlyList<string> LeftOut) Read(
        string path,
        BadRows badRows
    )
    {
        var rows = CsvRows.Read(path, ReadText(path));
        var header = rows.Count == 0 ? [] : rows[0];
        if (header.All(string.IsNullOrWhiteSpace))
        {
            throw new WrongInputException(
                $"{path}, row 1: expected the form's questions as headings, found nothing."
            );
        }

        var wide = TooWide(path, rows, header.Count);
        return wide.Count > 0 && badRows is BadRows.Refuse
            ? throw new WrongInputException([.. wide.Values])
            : (
                new SheetTable(
                    0,
                    path,
                    [
                        .. rows.Select(
                            (row, at) =>
                                (IReadOnlyList<Cell>)(
                                    wide.ContainsKey(at) ? [] : [.. row.Select(Cell.Of)]
                                )
                        ),
                    ]
                ),
                [.. wide.Values.Select(line => $"Left out: {line}")]
            );
    }

    /// <exception cref="WrongInputException">It is missing, empty or no text in Unicode.</exception>
    public static string ReadText(string path) => Decode(path, Load(path));

    private static byte[] Load(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new WrongInputException(
                "--mentors and --mentees: expected a file name each, found nothing."
            );
        }

        try
        {
            var length = new FileInfo(path).Length;
            return length > BytesMax
                ? throw new WrongInputException(
                    $"{path}: the file has {length} bytes, more than {BytesMax}. Is it the right one?"
                )
                : File.ReadAllBytes(path);
        }
        catch (Exception problem)
            when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WrongInputException(
                Directory.Exists(path)
                    ? $"{path} is a folder. Name the CSV file in it."
                    : $"{path} does not exist. {NearbyFile.Sentence(path)}"
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException($"{path} cannot be read: {problem.Message}");
        }
    }

    private static string Decode(string path, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            throw new WrongInputException(
                $"{path} is empty. Put the form's questions into row 1 and one person a row below."
            );
        }

        var encoding = EncodingOf(bytes);
        try
        {
            var text = encoding.GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new WrongInputException($"{path} is not a CSV file. {SaveAs}")
                : text;
        }
        catch (DecoderFallbackException)
        {
            throw new WrongInputException(
                encoding is UTF8Encoding && !bytes.Contains((byte)0)
                    ? $"{path} is not in UTF-8. {SaveAs}"
                    : $"{path} is not a CSV file. {SaveAs}"
            );
        }
    }

    /// <summary>
    /// By the mark at its start; without one, text in UTF-16 shows itself by the zero byte of each
    /// plain letter. Excel's "Unicode text" is UTF-16.
    /// </summary>
    private static Encoding EncodingOf(byte[] bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, throwOnInvalidBytes: true),
            [not 0, 0, not 0, 0, ..] => new UnicodeEncoding(false, false, true),
            [0, not 0, 0, not 0, ..] => new UnicodeEncoding(true, false, true),
            _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
        };

    /// <summary>A comma outside quotes shifts every answer behind it: better refused than guessed.</summary>
    /// <returns>What to say of each such row, by its place.</returns>
    private static Dictionary<int, string> TooWide(
        string path,
        IReadOnlyList<IReadOnlyList<string>> rows,
        int width
    ) =>
        rows.Index()
            .Where(row => row.Item.Skip(width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .ToDictionary(
                row => row.Index,
                row =>
                    $"{path}, row {row.Index + 1}: expected {width} cells as in row 1, found "
                    + $"{row.Item.Count}. Put an answer that contains the separator into quotes."
            );
}
