using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>Texts of JSON, of which no more is made than is wanted.</summary>
internal static class JsonTexts
{
    /// <param name="lengthMax">Characters; no character that takes two is cut in half.</param>
    public static string Read(ref Utf8JsonReader reader, int lengthMax)
    {
        try
        {
            return reader.ValueSpan.Length <= lengthMax
                ? reader.GetString() ?? ""
                : Beginning(ref reader, lengthMax);
        }
        catch (InvalidOperationException)
        {
            // Half a character as an escape, which no text can hold: it is shown as it was written.
            var written = Encoding.UTF8.GetString(reader.ValueSpan);
            return written.Length <= lengthMax ? written : written[..lengthMax];
        }
    }

    private static string Beginning(ref Utf8JsonReader reader, int lengthMax)
    {
        var signs = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            var length = Math.Min(reader.CopyString(signs), lengthMax);
            var isHalf = length == lengthMax && char.IsHighSurrogate(signs[length - 1]);
            return new string(signs, 0, isHalf ? length - 1 : length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(signs);
        }
    }
}
