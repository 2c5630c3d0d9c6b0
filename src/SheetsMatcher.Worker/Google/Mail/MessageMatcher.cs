using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using Google.Apis.Gmail.v1.Data;
using MimeKit.Utils;
using SheetsMatcher.Core.Letters;
using InternetAddressList = MimeKit.InternetAddressList;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// Whether a message in the mailbox is the letter with a reference. Gmail's search is by words
/// and lags behind, so what it finds is read before it is believed.
/// </summary>
internal static partial class MessageMatcher
{
    public static bool IsDraft(Message message) => HasLabel(message, "DRAFT");

    public static bool IsSent(Message message) => HasLabel(message, "SENT") && !IsDraft(message);

    /// <summary>The references in a letter of ours; none in any other message.</summary>
    public static IReadOnlyList<LetterReference> ReferencesIn(Message message) =>
        IsOurs(message) ? ReferencesIn(TextsOf(message)) : [];

    /// <summary>Every reference that texts quote, whoever wrote them.</summary>
    public static IReadOnlyList<LetterReference> ReferencesIn(IEnumerable<string> texts) =>
        [
            .. texts
                .SelectMany(text => AnyReference().Matches(text))
                .Select(match => new LetterReference(match.Groups["reference"].Value))
                .Distinct(),
        ];

    public static IReadOnlyList<string> AddressesIn(Message message) =>
        InternetAddressList.TryParse(Header(message, "To") ?? "", out var to)
            ? [.. to.Mailboxes.Select(mailbox => mailbox.Address)]
            : [];

    /// <summary>Gmail shows headers decoded; one that is not is decoded here.</summary>
    public static string SubjectOf(Message message) =>
        Rfc2047.DecodeText(Encoding.UTF8.GetBytes(Header(message, "Subject") ?? ""));

    public static string? Header(Message message, string name) =>
        message
            .Payload?.Headers?.FirstOrDefault(header =>
                string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)
            )
            ?.Value;

    public static IEnumerable<string> TextsOf(Message message) =>
        message.Payload is { } payload ? Texts(payload) : [];

    /// <summary>
    /// A reply or a forward of a letter quotes its reference too, and would be false proof. Both
    /// answer to another message, and no mail program marks what a person writes as automatic.
    /// </summary>
    private static bool IsOurs(Message message) =>
        (Header(message, "In-Reply-To") is null && Header(message, "References") is null)
        || string.Equals(
            Header(message, "Auto-Submitted"),
            "auto-generated",
            StringComparison.OrdinalIgnoreCase
        );

    private static bool HasLabel(Message message, string label) =>
        message.LabelIds?.Contains(label) == true;

    private static IEnumerable<string> Texts(MessagePart part)
    {
        var pending = new Stack<MessagePart>([part]);
        while (pending.TryPop(out var next))
        {
            if (next.MimeType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) != false)
            {
                yield return Decode(next.Body?.Data ?? "");
            }

            foreach (var child in next.Parts ?? [])
            {
                pending.Push(child);
            }
        }
    }

    private static string Decode(string data) =>
        Base64Url.IsValid(data) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(data)) : "";

    [GeneratedRegex(
        @"(?<![\w-])Ref (?<reference>MC-[0-9A-Z]{5,12})(?![\w-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex AnyReference();
}
