using System.Security.Cryptography;
using System.Text;

namespace SheetsMatcher.Core.Seen;

/// <summary>
/// A few signs that stand for what a cell holds, so that it is known again without being kept.
/// </summary>
public static class CellMark
{
    public const int Length = 8;

    /// <summary>Six bytes are eight signs in base 64, and no two texts of a tab share them.</summary>
    private const int BytesKept = 6;

    public static readonly string OfBlank = new('.', Length);

    /// <param name="text">The cell as shown; spaces around it count for nothing.</param>
    public static string Of(string text) =>
        text.AsSpan().Trim() is { Length: > 0 } shown
            ? Convert.ToBase64String(Hash(shown).AsSpan(0, BytesKept))
            : OfBlank;

    /// <summary>Marks that stand one behind the other.</summary>
    public static IEnumerable<string> Split(string marks) =>
        Enumerable.Range(0, marks.Length / Length).Select(at => At(marks, at));

    /// <summary>One of marks that stand one behind the other.</summary>
    public static string At(string marks, int at) => marks.Substring(at * Length, Length);

    private static byte[] Hash(ReadOnlySpan<char> text) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToArray()));
}
