using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>A message as its sender wrote it: the bytes, and what can be read from them.</summary>
public sealed class MailContent
{
    private const int SnippetLengthMax = 200;

    private static readonly FormatOptions Wire = WireFormat();

    private readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> _words;
    private readonly Lazy<IReadOnlyList<string>> _recipients;

    private MailContent(byte[] raw, MimeMessage mime)
    {
        Raw = raw;
        Mime = mime;
        Text = mime.TextBody ?? PlainOf(mime.HtmlBody ?? "");
        Html = mime.HtmlBody;
        _words = new(() => [.. Search.SearchFields.All(this).Select(Search.Words.Of)]);
        _recipients = new(() => Gmail.Mime.Recipients.Of(mime));
    }

    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>To be read only: a changed message is a new content.</summary>
    public MimeMessage Mime { get; }

    /// <summary>The plain text, or the words of the HTML where there is no plain text.</summary>
    public string Text { get; }

    public string? Html { get; }

    public string Subject => Mime.Subject ?? "";

    /// <summary>Every address in To, Cc and Bcc, in lower case, once.</summary>
    public IReadOnlyList<string> Recipients => _recipients.Value;

    /// <summary>What a search for words looks through, field by field.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Words => _words.Value;

    /// <summary>
    /// The first words that a reader sees, those of the HTML where there is some, escaped for HTML as
    /// Gmail escapes them.
    /// </summary>
    public string Snippet
    {
        get
        {
            var seen = Html is null ? Text : PlainOf(Html);
            var words = string.Join(' ', seen.Split((char[]?)null, Splitting));
            return Escaped(words.Length <= SnippetLengthMax ? words : Cut(words));
        }
    }

    /// <summary>The time in the header; null where it has none that can be read.</summary>
    public DateTimeOffset? Date =>
        Mime.Headers.Contains(HeaderId.Date) && Mime.Date != DateTimeOffset.MinValue
            ? Mime.Date
            : null;

    private static StringSplitOptions Splitting => StringSplitOptions.RemoveEmptyEntries;

    public static MailContent Of(byte[] raw)
    {
        try
        {
            using var stream = new MemoryStream(raw);
            return new MailContent(raw, MimeMessage.Load(stream));
        }
        catch (FormatException)
        {
            throw GmailErrors.Invalid("The message is not a valid RFC 822 message.");
        }
    }

    public static MailContent Of(MimeMessage mime)
    {
        using var written = new MemoryStream();
        mime.WriteTo(Wire, written);
        return Of(written.ToArray());
    }

    /// <summary>The same message with its header changed.</summary>
    public MailContent With(Action<MimeMessage> change)
    {
        using var source = new MemoryStream(Raw.ToArray());
        using var copy = MimeMessage.Load(source);
        change(copy);
        return Of(copy);
    }

    internal static string PlainOf(string html)
    {
        var text = new StringBuilder();
        var tokenizer = new HtmlTokenizer(new StringReader(html));
        var unseen = HtmlTagId.Unknown;
        while (tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag:
                    text.Append(' ');
                    unseen =
                        tag.IsEndTag && tag.Id == unseen ? HtmlTagId.Unknown
                        : unseen == HtmlTagId.Unknown && !tag.IsEndTag && IsUnseen(tag.Id) ? tag.Id
                        : unseen;
                    break;
                case HtmlDataToken { Kind: HtmlTokenKind.Data } data
                    when unseen == HtmlTagId.Unknown:
                    text.Append(WebUtility.HtmlDecode(data.Data));
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsUnseen(HtmlTagId tag) =>
        tag is HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title;

    /// <summary>Not in the middle of a letter that takes two places.</summary>
    private static string Cut(string words) =>
        words[..(SnippetLengthMax - (char.IsHighSurrogate(words[SnippetLengthMax - 1]) ? 1 : 0))];

    /// <summary>Letters with accents stay, which WebUtility would escape too.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);

    private static FormatOptions WireFormat()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
