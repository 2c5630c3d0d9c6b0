using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Letters;

/// <summary>Words that a mail program would turn into a link by itself.</summary>
internal static partial class LinkLikeText
{
    /// <summary>A space of no width: the eye does not see it, and no address goes across it.</summary>
    private const string Break = "\u200B";

    /// <summary>The same words, broken at every sign that holds an address together.</summary>
    public static string Unlinked(string text) =>
        AddressPattern().Replace(text, found => JointPattern().Replace(found.Value, "$0" + Break));

    // "example.org", "a@example.org", "https://example.org/x", "tel:123"; "St. John" is none.
    [GeneratedRegex(
        @"(?:[a-z][a-z0-9+.-]*:(?=\S)|www\.)\S*|\S+[@.][\p{L}0-9-]+\.?\p{L}{2,}\S*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AddressPattern();

    [GeneratedRegex("[.:@/]", RegexOptions.CultureInvariant)]
    private static partial Regex JointPattern();
}
