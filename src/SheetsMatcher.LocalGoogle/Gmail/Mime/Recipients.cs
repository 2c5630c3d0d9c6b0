using System.Text.RegularExpressions;
using MimeKit;

namespace SheetsMatcher.LocalGoogle.Gmail.Mime;

/// <summary>Who a message goes to, with Gmail's checks of the address headers.</summary>
internal static partial class Recipients
{
    private static readonly HeaderId[] Headers = [HeaderId.To, HeaderId.Cc, HeaderId.Bcc];

    /// <summary>
    /// Refuses a malformed address with <c>Invalid To header</c>. A domain without a dot is
    /// malformed too: <c>drafts.create</c> was recorded to refuse <c>human@f</c>.
    /// </summary>
    public static void Check(MimeMessage mime)
    {
        foreach (var header in Headers)
        {
            if (mime.Headers[header] is { } value && value.Trim().Length > 0 && !IsValid(value))
            {
                throw GmailErrors.Invalid($"Invalid {header} header");
            }
        }
    }

    /// <summary>Every address in To, Cc and Bcc, in lower case, once.</summary>
    public static IReadOnlyList<string> Of(MimeMessage mime) =>
        [
            .. mime
                .To.Mailboxes.Concat(mime.Cc.Mailboxes)
                .Concat(mime.Bcc.Mailboxes)
                .Select(box => box.Address.ToLowerInvariant())
                .Distinct(),
        ];

    private static bool IsValid(string value) =>
        InternetAddressList.TryParse(value, out var addresses)
        && addresses.Mailboxes.Any()
        && addresses.Mailboxes.All(box => Address().IsMatch(box.Address));

    [GeneratedRegex(@"^[^\s@<>,;""]+@[^\s@<>,;""]+\.[^\s@<>,;"".]{2,}$")]
    private static partial Regex Address();
}
