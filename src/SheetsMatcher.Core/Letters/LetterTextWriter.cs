using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// Writes a letter's Markdown as plain text, in lines of 72 characters where words allow.
/// </summary>
internal static class LetterTextWriter
{
    private const int Width = 72;

    public static string Write(MarkdownDocument document, LetterOpening opening)
    {
        IEnumerable<string> note = opening.Note is null ? [] : [.. Wrap(opening.Note), ""];
        IEnumerable<string> title = opening.Title is null
            ? []
            : [.. Underlined(Wrap(opening.Title)), ""];
        return string.Join('\n', note.Concat(title).Concat(Lines(document, Width))) + "\n";
    }

    /// <summary>
    /// Breaks a text at its spaces; a word longer than the line keeps its own line.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width = Width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static IEnumerable<string> Lines(Block block, int width) =>
        block switch
        {
            LinkReferenceDefinitionGroup => [],
            ListBlock list => ListLines(list, width),
            QuoteBlock quote => Prefixed(
                ContainerLines(quote, width - 2, isLoose: true),
                "> ",
                "> "
            ),
            ContainerBlock container => ContainerLines(container, width, isLoose: true),
            ThematicBreakBlock => ["* * *"],
            HeadingBlock { Inline: { } words } => Underlined(Wrapped(words, width)),
            LeafBlock { Inline: { } words } => Wrapped(words, width),
            _ => [],
        };

    private static IEnumerable<string> ContainerLines(
        ContainerBlock blocks,
        int width,
        bool isLoose
    )
    {
        var isFirst = true;
        foreach (var lines in blocks.Select(block => Lines(block, width).ToList()))
        {
            if (lines.Count == 0)
            {
                continue;
            }

            if (isLoose && !isFirst)
            {
                yield return "";
            }

            isFirst = false;
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> ListLines(ListBlock list, int width)
    {
        var number = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var first)
            ? first
            : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ")
                : "- ";
            if (list.IsLoose && item != list[0])
            {
                yield return "";
            }

            var lines = ContainerLines(item, width - mark.Length, list.IsLoose);
            foreach (var line in Prefixed(lines, mark, new string(' ', mark.Length)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Wrapped(ContainerInline words, int width) =>
        Spoken(words).Split('\n').SelectMany(line => Wrap(line, width));

    private static IEnumerable<string> Underlined(IEnumerable<string> lines)
    {
        var heading = lines.ToList();
        return heading.Append(new string('-', heading.Max(line => line.Length)));
    }

    private static IEnumerable<string> Prefixed(
        IEnumerable<string> lines,
        string first,
        string rest
    ) => lines.Select((line, index) => ((index == 0 ? first : rest) + line).TrimEnd());

    private static string Spoken(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(Spoken(inline));
        }

        return text.ToString();
    }

    private static string Spoken(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            LineBreakInline line => line.IsHard ? "\n" : " ",
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline link => link.Url,
            LinkInline link => WithAddress(Spoken((ContainerInline)link), link.Url ?? ""),
            DelimiterInline delimiter => delimiter.ToLiteral() + Spoken((ContainerInline)delimiter),
            ContainerInline container => Spoken(container),
            _ => "",
        };

    private static string WithAddress(string words, string url)
    {
        var address = url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(url[7..])
            : url;
        return string.Equals(words, address, StringComparison.OrdinalIgnoreCase)
            ? words
            : $"{words} ({address})";
    }
}
