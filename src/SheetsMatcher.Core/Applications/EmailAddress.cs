using System.Diagnostics.CodeAnalysis;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// One address, normalised: trimmed and in lower case. Only <see cref="TryParse"/> makes one.
/// Plain ASCII addresses only: quoted local parts, address literals and letters that need SMTPUTF8
/// are refused, since a letter to them cannot be relied upon to arrive.
/// </summary>
public sealed record EmailAddress
{
    private const int LengthMax = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
    private const int LocalPartLengthMax = 64;
    private const int LabelLengthMax = 63;

    // Without % and !, by which old mail servers route a letter on to another host (RFC 5321, F.2).
    private const string LocalPartSigns = "#$&'*+-/=?^_`{|}~.";

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        var trimmed = InvisibleSigns.Strip(text ?? "").Trim();
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        address =
            trimmed.Length <= LengthMax
            && at > 0
            && IsLocalPart(trimmed.AsSpan(0, at))
            && IsDomain(trimmed[(at + 1)..])
                ? new EmailAddress(trimmed.ToLowerInvariant())
                : null;
        return address is not null;
    }

    /// <summary>
    /// The mailbox behind the address, as far as its form tells: what follows a plus sign is a tag,
    /// and Gmail takes no notice of dots.
    /// </summary>
    public string Mailbox
    {
        get
        {
            var at = Value.IndexOf('@', StringComparison.Ordinal);
            var (local, domain) = (Value[..at], Value[(at + 1)..]);
            var plus = local.IndexOf('+', StringComparison.Ordinal);
            var untagged = plus > 0 ? local[..plus] : local;
            return domain is "gmail.com" or "googlemail.com"
                ? untagged.Replace(".", "", StringComparison.Ordinal) + "@gmail.com"
                : $"{untagged}@{domain}";
        }
    }

    public override string ToString() => Value;

    private static bool IsLocalPart(ReadOnlySpan<char> part)
    {
        foreach (var sign in part)
        {
            if (
                !char.IsAsciiLetterOrDigit(sign)
                && !LocalPartSigns.Contains(sign, StringComparison.Ordinal)
            )
            {
                return false;
            }
        }
        return part.Length <= LocalPartLengthMax
            && part[0] != '.'
            && part[^1] != '.'
            && part.IndexOf("..") < 0;
    }

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LabelLengthMax
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');
}
