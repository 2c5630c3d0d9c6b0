using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SheetsMatcher.Core.Letters;

/// <summary>A link that a letter may not carry.</summary>
/// <param name="Line">Zero-based, within the text that was read.</param>
internal sealed record ForbiddenLink(int Line, string What, string Remedy);

/// <summary>
/// The part of Markdown that letters use: paragraphs, headings, lists, quotes, emphasis and
/// links. Raw HTML is plain text, and so are code marks and indentation.
/// </summary>
internal static class LetterMarkdown
{
    public const string TooDeep = "Lists, quotes or brackets stand too deeply inside each other.";
    public const string TooDeepRemedy = "Write the letter more plainly.";

    public static readonly MarkdownPipeline Pipeline = NewPipeline();

    /// <summary>The text as a tree; null when it is nested beyond all sense.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig says so when its limit on depth is passed, and for nothing else in a text.
            return null;
        }
    }

    /// <summary>Puts the values where their slots are, in texts and in link addresses.</summary>
    public static void Fill(MarkdownDocument document, LetterSlots slots)
    {
        foreach (var inline in document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    var words = slots.Fill(literal.Content.ToString(), Shown);
                    literal.Content = new StringSlice(words);
                    break;
                case LinkInline link:
                    link.GetDynamicUrl = null;
                    link.Url = FillAddress(link.Url ?? "", slots);
                    link.Title = slots.Fill(link.Title ?? "", slot => slot.Text);
                    break;
                case AutolinkInline link:
                    link.Url = FillAddress(link.Url, slots);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Pictures, and links that lead anywhere but to a page or an address.</summary>
    /// <param name="isTemplate">Whether tags still stand where the values will.</param>
    public static IEnumerable<ForbiddenLink> ForbiddenLinks(
        MarkdownDocument document,
        bool isTemplate
    )
    {
        foreach (var inline in document.Descendants<Inline>())
        {
            var address = inline switch
            {
                LinkInline link => link.Url ?? "",
                AutolinkInline { IsEmail: false } link => link.Url,
                _ => null,
            };
            if (inline is LinkInline { IsImage: true })
            {
                yield return new(inline.Line, "Pictures cannot be sent.", "Link to it instead.");
            }
            else if (
                address is not null
                && !(isTemplate ? MayBecomeSafe(address) : IsSafe(address))
            )
            {
                const string Remedy = "Begin the address with https:// or mailto:.";
                yield return new(inline.Line, $"A link leads to \"{address}\".", Remedy);
            }
        }
    }

    // A value that is the whole address must prove itself afterwards; as a part it is escaped.
    private static string FillAddress(string address, LetterSlots slots)
    {
        var isWhole = address is [LetterSlots.Open, .., LetterSlots.Close];
        return slots.Fill(address, slot => isWhole ? slot.Text : EscapeAddressPart(slot.Text));
    }

    /// <summary>
    /// Mail programs make links of whatever looks like an address. In an answer they must not: the
    /// letter comes from the committee, and so would the link.
    /// </summary>
    private static string Shown(LetterSlots.Slot slot) =>
        slot.IsAnswer ? LinkLikeText.Unlinked(slot.Text) : slot.Text;

    /// <summary>Percent-encodes a value so that it stays one part of an address.</summary>
    public static string EscapeAddressPart(string value) =>
        Uri.EscapeDataString(value).Replace("%40", "@", StringComparison.Ordinal);

    private static bool MayBecomeSafe(string template) =>
        template is ['{', '{', .., '}', '}']
        || IsSafe(
            template
                .Replace("{{", "", StringComparison.Ordinal)
                .Replace("}}", "", StringComparison.Ordinal)
        );

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "https" or "http" or "mailto");

    private static MarkdownPipeline NewPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        return builder.Build();
    }
}
