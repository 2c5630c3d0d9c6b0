using System.Buffers;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Tells a domain that belongs to one employer or association from one where anybody can have an
/// address.
/// </summary>
internal sealed class MailDomains
{
    private const string EveryEnding = ".*";

    private static readonly SearchValues<char> _foreignSigns = SearchValues.Create("@ ,;/=");

    /// <summary>Providers of mailboxes, some under many endings, and RFC 2606's examples.</summary>
    private static readonly string[] _builtIn =
    [
        "gmail.com",
        "googlemail.com",
        "outlook.*",
        "hotmail.*",
        "live.*",
        "msn.com",
        "yahoo.*",
        "ymail.com",
        "rocketmail.com",
        "icloud.com",
        "me.com",
        "mac.com",
        "aol.*",
        "proton.me",
        "protonmail.*",
        "pm.me",
        "gmx.*",
        "mail.com",
        "fastmail.*",
        "zoho.*",
        "hey.com",
        "tutanota.com",
        "tuta.io",
        "telus.net",
        "shaw.ca",
        "rogers.com",
        "sympatico.ca",
        "bell.net",
        "videotron.ca",
        "eastlink.ca",
        "sasktel.net",
        "mts.net",
        "novuscom.net",
        "teksavvy.com",
        "comcast.net",
        "verizon.net",
        "att.net",
        "sbcglobal.net",
        "btinternet.com",
        "orange.fr",
        "free.fr",
        "web.de",
        "t-online.de",
        "qq.com",
        "163.com",
        "126.com",
        "naver.com",
        "yandex.*",
        "example.com",
        "example.net",
        "example.org",
    ];

    private readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">An addition is no domain; it is quoted.</exception>
    public MailDomains(IReadOnlyList<string> additions)
    {
        foreach (var domain in additions.Select(addition => addition.Trim()))
        {
            var dot = domain.IndexOf('.', StringComparison.Ordinal);
            if (dot < 1 || dot == domain.Length - 1 || domain.AsSpan().ContainsAny(_foreignSigns))
            {
                throw new ArgumentException(
                    $"{nameof(MatchingSettings.PublicEmailDomains)} must hold domains such as "
                        + $"\"alumni.example.ca\", not \"{Wording.Short(domain)}\"."
                );
            }
        }
        _open.UnionWith(_builtIn.Concat(additions.Select(addition => addition.Trim())));
    }

    /// <summary>The domain of an address, or null when anybody can have one there.</summary>
    public string? Employers(string address)
    {
        var domain = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return _open.Contains(domain) || _open.Contains(domain[..dot] + EveryEnding)
            ? null
            : domain;
    }
}
