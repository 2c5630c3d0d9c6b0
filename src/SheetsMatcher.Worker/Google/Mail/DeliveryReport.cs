using System.Text;
using MimeKit;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// What a message reports of a letter that was not delivered: the machine's part of RFC 3464 decides,
/// no matter who sends it or in which language. A delay, a delivery and an answer of a person or of
/// an absent one's mail program are no such report. What a mail system writes in plain words alone is read
/// by <see cref="PlainReport"/>.
/// </summary>
/// <param name="Said">Why, in words for people; the address's own server's where it gives any.</param>
/// <param name="MessageIds">Message-IDs of what it answers, the surest first.</param>
internal sealed record DeliveryReport(
    string Said,
    bool IsOwnLimit,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<ReportedRecipient> Recipients,
    IReadOnlyList<LetterReference> References,
    IReadOnlyList<string> MessageIds
)
{
    private const string GmailsOwn = "mailer-daemon@googlemail.com";

    /// <summary>Google's "SMTP error reference": 550 5.4.5 Daily user sending limit exceeded.</summary>
    private const string LimitStatus = "5.4.5";

    private static readonly string[] s_limitWords =
    [
        "reached a limit for sending",
        "sending limit exceeded",
        "sending quota exceeded",
    ];

    private static readonly string[] s_delayWords =
    [
        "(delay)",
        "delivery incomplete",
        "will retry",
        "temporary problem",
    ];

    /// <summary>Whether a message's header alone lets it be a report that is worth reading.</summary>
    /// <param name="header">A header's text by its name; null where it has none.</param>
    public static bool MayBe(Func<string, string?> header) =>
        header("Content-Type")?.Contains("multipart/report", StringComparison.OrdinalIgnoreCase)
            == true
        || header("X-Failed-Recipients") is not null
        || PlainReport.IsFromMailSystem(header("From"));

    /// <returns>Null where nothing failed for good.</returns>
    public static DeliveryReport? Read(MimeMessage message)
    {
        var isGmails = IsGmails(message.From.ToString());
        var texts = TextsOf(message).ToList();
        var isReport = message.BodyParts.OfType<MessageDeliveryStatus>().Any();
        var all = message
            .BodyParts.OfType<MessageDeliveryStatus>()
            .SelectMany(part => part.StatusGroups)
            .Select(DeliveryOutcome.Of)
            .OfType<DeliveryOutcome>()
            .ToList();
        var outcomes = all.FindAll(outcome => outcome.IsFailure);
        var messageIds = MessageIdsIn(message);
        if (!isReport && !isGmails)
        {
            if (PlainReport.Read(message, texts, messageIds) is not { } plain)
            {
                return null;
            }
            all = outcomes = [plain.Outcome];
            messageIds = plain.MessageIds;
        }
        else if (isReport ? outcomes.Count == 0 : Has(s_delayWords, message, texts))
        {
            return null;
        }

        var isLimit =
            isGmails
            && (
                Has(s_limitWords, message, texts)
                || outcomes.Exists(outcome => outcome.Status == LimitStatus)
            );
        return new DeliveryReport(
            isLimit ? "Gmail's limit for sending is reached."
                : outcomes.Count > 0 ? outcomes[0].Said
                : DeliveryOutcome.Shortened(texts.FirstOrDefault() ?? message.Subject ?? ""),
            isLimit,
            AddressesIn(message, outcomes, texts),
            [
                .. all.Select(each => new ReportedRecipient(
                    each.Addresses,
                    each.IsFailure,
                    each.Said
                )),
            ],
            MessageMatcher.ReferencesIn(texts),
            messageIds
        );
    }

    private static bool IsGmails(string? from) =>
        from?.Contains(GmailsOwn, StringComparison.OrdinalIgnoreCase) == true;

    private static bool Has(string[] words, MimeMessage message, List<string> texts) =>
        texts
            .Prepend(message.Subject ?? "")
            .Any(text =>
                Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            );

    /// <summary>Those of the failed ones; where the report names none, those that its text does.</summary>
    private static List<string> AddressesIn(
        MimeMessage message,
        List<DeliveryOutcome> outcomes,
        List<string> texts
    )
    {
        var named = outcomes.SelectMany(outcome => outcome.Addresses).ToList();
        var header = message.Headers["X-Failed-Recipients"];
        return named.Count > 0 ? named
            : header is not null ? DeliveryOutcome.AddressesIn(header)
            : [.. texts.SelectMany(DeliveryOutcome.AddressesIn).Distinct()];
    }

    /// <summary>The report's own words and, behind them, what it quotes of the letter.</summary>
    private static IEnumerable<string> TextsOf(MimeMessage message)
    {
        if (message.TextBody is { } text)
        {
            yield return text;
        }

        foreach (var part in message.BodyParts)
        {
            if (part is TextPart { IsAttachment: false } own && own.Text != message.TextBody)
            {
                yield return own.Text;
            }

            if (part is MessagePart { Message: { } letter })
            {
                foreach (var quoted in letter.BodyParts.OfType<TextPart>())
                {
                    yield return quoted.Text;
                }
            }
        }
    }

    private static IReadOnlyList<string> MessageIdsIn(MimeMessage report) =>
        [
            .. report
                .BodyParts.Select(QuotedId)
                .Append(report.Headers["Original-Message-ID"]?.Trim('<', '>', ' '))
                .Append(report.InReplyTo)
                .Append(report.References.LastOrDefault())
                .OfType<string>()
                .Where(id => id.Length > 0)
                .Distinct(),
        ];

    /// <summary>Of the letter that came back with the report, whole or its header alone.</summary>
    private static string? QuotedId(MimeEntity part)
    {
        if (part is MessagePart { Message: { } letter })
        {
            return letter.MessageId;
        }

        if (part is not TextPart { ContentType.MediaSubtype: "rfc822-headers" } header)
        {
            return null;
        }

        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(header.Text + "\r\n\r\n"));
        try
        {
            return MimeMessage.Load(lines).MessageId;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
