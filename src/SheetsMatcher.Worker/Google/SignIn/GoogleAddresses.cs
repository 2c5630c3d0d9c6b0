using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>
/// Where each of Google's interfaces answers; null keeps the client's own address.
/// </summary>
internal sealed record GoogleAddresses(
    string? ServiceBase,
    string AuthorizationUrl,
    string TokenUrl,
    string RevocationUrl
)
{
    private static readonly GoogleAddresses s_google = new(
        null,
        "https://accounts.google.com/o/oauth2/v2/auth",
        "https://oauth2.googleapis.com/token",
        "https://oauth2.googleapis.com/revoke"
    );

    /// <exception cref="GoogleRefusedException">
    /// The address is neither Google's nor loopback.
    /// </exception>
    public static GoogleAddresses Of(GoogleSettings settings) =>
        settings.BaseAddress is { } address ? Local(address) : s_google;

    /// <summary>True when tokens and letters sent there cannot leave this machine.</summary>
    public static bool IsLoopback(Uri address) =>
        address is { IsAbsoluteUri: true, IsLoopback: true, Scheme: "http" or "https" };

    private static GoogleAddresses Local(Uri address)
    {
        if (!IsLoopback(address))
        {
            throw new GoogleRefusedException(
                0,
                $"Google:BaseAddress is \"{address}\", which is not on this machine: leave it out "
                    + "to reach Google, or give a loopback address such as http://127.0.0.1:5080"
            );
        }

        var root = address.GetLeftPart(UriPartial.Authority);
        return new(root + "/", root + "/o/oauth2/v2/auth", root + "/token", root + "/revoke");
    }
}
