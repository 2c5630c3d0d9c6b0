using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>One short text for all that tabs hold: the same for the same cells under the same titles.</summary>
public static class SheetDigest
{
    private const char CellEnd = '\u001F';
    private const char RowEnd = '\u001E';

    /// <summary>Of each table once, however many of a poll's rounds ask.</summary>
    private static readonly ConditionalWeakTable<SheetTable, string> _known = [];

    public static string Of(IEnumerable<SheetTable> tables) =>
        string.Join(' ', tables.Select(table => _known.GetValue(table, Of)));

    private static string Of(SheetTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder();
        text.Append(table.SheetId).Append(CellEnd).Append(table.Title).Append(RowEnd);
        text.Append(table.RowsLeftOut).Append(RowEnd);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
            {
                // With its length, so that no text can pass for two cells.
                var shown = cell.ToString();
                text.Append(Kind(cell)).Append(shown.Length).Append(CellEnd).Append(shown);
            }
            text.Append(RowEnd);
            hash.AppendData(MemoryBytes(text));
        }
        hash.AppendData(MemoryBytes(text));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>A number and the text that looks like it are not the same.</summary>
    private static char Kind(Cell cell) =>
        cell.Text is not null ? 't'
        : cell.Number is not null ? 'n'
        : 'o';

    private static byte[] MemoryBytes(StringBuilder text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        return bytes;
    }
}
