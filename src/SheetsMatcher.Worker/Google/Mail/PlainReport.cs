using System.Text.RegularExpressions;
using MimeKit;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// A mail server's report in plain words, without a part for machines (Exim, qmail, Yahoo, GMX, Exchange):
/// it comes from the mail system itself, names an address and the letter, and gives a reply code or the
/// header X-Failed-Recipients. One that gives none is noted as unclear, so that a person looks at it.
/// </summary>
internal static partial class PlainReport
{
    private const string Unclear =
        "a mail server answered, and it is not clear whether the letter arrived";

    private static readonly string[] s_senders =
    [
        "mailer-daemon",
        "maildaemon",
        "mail-daemon",
        "mailerdaemon",
        "postmaster",
        "microsoftexchange",
    ];

    /// <summary>What may still arrive, or has.</summary>
    private static readonly string[] s_noFailures =
    [
        "delayed",
        "delay reason",
        "not yet been delivered",
        "will retry",
        "will continue",
        "temporary problem",
        "successfully",
        "verzögert",
        "noch nicht zugestellt",
        "erneut versucht",
        "retardé",
        "pas encore",
    ];

    /// <summary>Never what a person or an absent one's mail program sends.</summary>
    public static bool IsFromMailSystem(string? from) =>
        DeliveryOutcome
            .AddressesIn(from ?? "")
            .Exists(address =>
                Array.Exists(
                    s_senders,
                    sender => address.StartsWith(sender, StringComparison.OrdinalIgnoreCase)
                )
            );

    /// <returns>Null for what names no letter or no address, or tells of no failure.</returns>
    /// <param name="texts">The report's own words first.</param>
    /// <param name="messageIds">Of what it answers.</param>
    public static (DeliveryOutcome Outcome, IReadOnlyList<string> MessageIds)? Read(
        MimeMessage message,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> messageIds
    )
    {
        var failed = message.Headers["X-Failed-Recipients"];
        if (
            (failed is null && !IsFromMailSystem(message.From.ToString()))
            || message.Body is MultipartReport
        )
        {
            return null;
        }
        var all = string.Join('\n', texts.Select(Readable));
        var own = Quote().Split(all, 2)[0];
        string[] ids =
        [
            .. messageIds,
            .. QuotedId().Matches(all).Select(id => id.Groups["id"].Value),
        ];
        var addresses = DeliveryOutcome.AddressesIn(failed ?? own);
        var isOurs = ids.Length > 0 || MessageMatcher.ReferencesIn(texts).Count > 0;
        if (
            !isOurs
            || addresses.Count == 0
            || Array.Exists(
                s_noFailures,
                words =>
                    $"{message.Subject}\n{own}".Contains(words, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return null;
        }
        string[] lines =
        [
            .. own.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0),
        ];
        var told = Array.FindIndex(lines, line => ReplyCode().IsMatch(line));
        var named = Array.FindLastIndex(
            lines,
            line => line.Contains(addresses[0], StringComparison.OrdinalIgnoreCase)
        );
        var said =
            told >= 0 ? lines[told] : lines.ElementAtOrDefault(named + 1) ?? message.Subject ?? "";
        var isClear = told >= 0 || failed is not null;
        return (
            new DeliveryOutcome(
                "failed",
                told >= 0 ? Status().Match(said).Value : "",
                isClear ? said : $"{Unclear}: {said}",
                addresses
            ),
            ids
        );
    }

    /// <summary>HTML without its tags; an address in angle brackets is none.</summary>
    private static string Readable(string text) =>
        System
            .Net.WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(text, "\n"), " "))
            .ReplaceLineEndings("\n");

    [GeneratedRegex(
        @"<br\s*/?>|</(?:p|div|tr|li|h[1-6])>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LineEnd();

    [GeneratedRegex(
        @"</?(?!\S*@)[a-z][^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Tag();

    /// <summary>Where the copy of the letter begins.</summary>
    [GeneratedRegex(
        @"^[ \t>]*(?:-{2,}.*(?:copy|original|kopie|copie|message|nachricht).*"
            + @"|(?:From|Received|Return-Path|Message-ID):.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Quote();

    [GeneratedRegex(
        @"Message-ID:\s*<(?<id>[^<>\s]+@[^<>\s]+)>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex QuotedId();

    /// <summary>Of a failure for good: 550 and the like, or an enhanced status such as 5.1.1.</summary>
    [GeneratedRegex(
        @"(?<![\w.-])5[0-9]{2}(?=[ :-])|(?<![0-9.])5\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ReplyCode();

    [GeneratedRegex(
        @"(?<![0-9.])5\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Status();
}
