using System.Net;
using System.Text.RegularExpressions;
using MimeKit;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// What became of a letter at one recipient: one group of fields of a delivery status (RFC 3464, 2.3),
/// its status read by RFC 3463.
/// </summary>
/// <param name="Status">Class, subject and detail, such as 5.1.1; empty when none is given.</param>
internal sealed partial record DeliveryOutcome(
    string Action,
    string Status,
    string Diagnostic,
    IReadOnlyList<string> Addresses
)
{
    private const int SaidMax = 200;

    /// <summary>A server that gives no action is taken at its status: 5 is for good.</summary>
    public bool IsFailure =>
        Action.Length > 0
            ? Action.Equals("failed", StringComparison.OrdinalIgnoreCase)
            : Status.StartsWith('5');

    public string Said =>
        (Kind, Shortened(Diagnostic)) switch
        {
            ({ } kind, "") => $"{kind} ({Status}).",
            ({ } kind, var words) => Status.Length > 0
                ? $"{kind} ({Status}): {words}"
                : $"{kind}: {words}",
            (null, "") => Status.Length > 0 ? $"status {Status}." : "no reason was given.",
            (null, var words) => words,
        };

    private string? Kind =>
        (Status.Split('.') is [_, var subject, var detail] ? (subject, detail) : ("", "")) switch
        {
            ("1", _) or ("2", "1") => NoAddress,
            ("2", "2") => Full,
            ("2", "3") or ("3", "4") => TooLarge,
            ("4", "7") => "the address's server could not be reached for days",
            ("7", _) => "the address's server refused the letter",
            // Many servers say it in their words alone.
            _ => SaysFull().IsMatch(Diagnostic) ? Full
            : SaysTooLarge().IsMatch(Diagnostic) ? TooLarge
            : SaysNoAddress().IsMatch(Diagnostic) ? NoAddress
            : null,
        };

    private const string NoAddress = "the address does not take mail";
    private const string Full = "the mailbox is full";
    private const string TooLarge = "the letter is too large for that mailbox";

    /// <returns>Null for the group that is about the message as a whole.</returns>
    public static DeliveryOutcome? Of(HeaderList fields)
    {
        var (action, status) = (Field(fields, "Action"), Field(fields, "Status"));
        if (action.Length + status.Length == 0)
        {
            return null;
        }

        var diagnostic = Behind(';', Field(fields, "Diagnostic-Code"));
        var code = StatusCode().Match(status).Value;
        // Many servers state a general status, and the particular one in their words alone.
        var isGeneral = code.Length == 0 || code.EndsWith(".0.0", StringComparison.Ordinal);
        var inWords = isGeneral ? StatusCode().Match(diagnostic).Value : "";
        return new DeliveryOutcome(
            action,
            inWords.Length > 0 ? inWords : code,
            diagnostic,
            [
                .. AddressesIn(Field(fields, "Original-Recipient"))
                    .Concat(AddressesIn(Field(fields, "Final-Recipient")))
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ]
        );
    }

    public static List<string> AddressesIn(string text) =>
        [
            .. Address()
                .Matches(text)
                .Select(match => match.Value)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>On one line, without a server's codes at each line and signs written for HTML.</summary>
    public static string Shortened(string text)
    {
        var plain = Blanks()
            .Replace(ReplyCode().Replace(WebUtility.HtmlDecode(text), " "), " ")
            .Trim();
        return plain.Length > SaidMax ? plain[..SaidMax].TrimEnd() + "…" : plain;
    }

    private static string Field(HeaderList fields, string name) => fields[name]?.Trim() ?? "";

    private static string Behind(char sign, string text) =>
        text.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? text[(at + 1)..] : text;

    [GeneratedRegex(@"(?<![0-9.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])")]
    private static partial Regex StatusCode();

    /// <summary>Such as "550-5.1.1" before each line of an answer.</summary>
    [GeneratedRegex(@"(?<![0-9.-])[245][0-9]{2}[ -]([245]\.[0-9]{1,3}\.[0-9]{1,3} ?)?")]
    private static partial Regex ReplyCode();

    [GeneratedRegex(
        @"\b(mail)?box (is |was )?(full|over)|over ?quota|quota (is |was )?(exceeded|full)"
            + @"|mailbox size limit|(out of|insufficient|exceeded) storage",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SaysFull();

    [GeneratedRegex(
        @"\b(message|letter|mail)( is)? too (big|large)|\bsize exceeds|exceeds (the )?(maximum|fixed) (message )?size",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SaysTooLarge();

    [GeneratedRegex(
        @"\b(no such|unknown|invalid|bad|non-?existent) (local )?(user|recipient|mailbox|address|account)"
            + @"|(user|recipient|mailbox|account)( is)? (unknown|unavailable|not found|disabled)"
            + @"|(user|recipient|mailbox|account|address) (does not|doesn't) exist|recipient (address )?rejected",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SaysNoAddress();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+[A-Za-z0-9]",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Address();
}
