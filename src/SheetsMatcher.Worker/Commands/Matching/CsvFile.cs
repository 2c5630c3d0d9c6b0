using System.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Files;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>Reads a CSV file as if it were a tab whose title is the file's name.</summary>
internal static class CsvFile
{
    private const int BytesMax = 20_000_000;

    private const string SaveAs =
        "In the spreadsheet program choose \"CSV UTF-8\" (or \"CSV\") as the file type and save again.";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Row 1 is the header, blank lines are rows, as a spreadsheet program shows them.
    /// </summary>
    /// <exception cref="WrongInputException">It is missing, empty or no CSV in UTF-8.</exception>
    public static SheetTable Read(string path)
    {
        var rows = CsvRows.Read(path, ReadText(path));
        var header = rows.Count == 0 ? [] : rows[0];
        if (header.All(string.IsNullOrWhiteSpace))
        {
            throw new WrongInputException(
                $"{path}, row 1: expected the form's questions as headings, found nothing."
            );
        }

        if (rows.Skip(1).All(row => row.All(string.IsNullOrWhiteSpace)))
        {
            throw new WrongInputException(
                $"{path}: there are headings but no people below them. Write one person a row."
            );
        }

        CheckWidth(path, rows, header.Count);
        return new SheetTable(
            0,
            path,
            [.. rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(Cell.Of)])]
        );
    }

    /// <exception cref="WrongInputException">It is missing, empty or not in UTF-8.</exception>
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

        if (bytes.Contains((byte)0))
        {
            throw new WrongInputException($"{path} is not a CSV file. {SaveAs}");
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new WrongInputException($"{path} is not in UTF-8. {SaveAs}");
        }
    }

    /// <summary>A comma outside quotes shifts every answer behind it: better refused than guessed.</summary>
    private static void CheckWidth(
        string path,
        IReadOnlyList<IReadOnlyList<string>> rows,
        int width
    )
    {
        var wide = rows.Select((row, index) => (Cells: row, Row: index + 1))
            .Where(each => each.Cells.Skip(width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(each =>
                $"{path}, row {each.Row}: expected {width} cells as in row 1, found "
                + $"{each.Cells.Count}. Put an answer that contains the separator into quotes."
            )
            .ToList();
        if (wide.Count > 0)
        {
            throw new WrongInputException(wide);
        }
    }
}
