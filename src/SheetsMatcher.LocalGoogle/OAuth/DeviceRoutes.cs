using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>
/// Sign-in for a device without a browser: it shows a link and a code, its user opens the link
/// elsewhere and types the code.
/// </summary>
internal sealed class DeviceRoutes(
    DeviceDesk devices,
    ConsentDesk consents,
    LocalGoogleOptions options
)
{
    private const string Page = "/device";

    /// <summary>
    /// The reference allows a few scopes for devices; others were reported to be refused, those of
    /// Gmail and Sheets among them.
    /// </summary>
    private static readonly HashSet<string> Allowed =
    [
        "email",
        "openid",
        "profile",
        "userinfo.email",
        "userinfo.profile",
        "drive.appdata",
        "drive.file",
        "youtube",
        "youtube.readonly",
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/device/code", routed => Begin(routed.Request));
        routes.Map("GET", Page, _ => ConsentPage.CodeEntry(Page, null));
        routes.Map("POST", Page, routed => Enter(FormEncoding.Read(routed.Request)));
    }

    private LocalResponse Begin(LocalRequest request)
    {
        var fields = FormEncoding.Read(request);
        try
        {
            var device = devices.Add(TokenEndpoint.ClientOf(fields), ScopesOf(fields));
            return LocalResponse.Json(
                new JsonObject
                {
                    ["device_code"] = device.Code,
                    ["user_code"] = device.UserCode,
                    ["expires_in"] = (int)DeviceDesk.Lifetime.TotalSeconds,
                    ["interval"] = (int)DeviceDesk.Interval.TotalSeconds,
                    ["verification_url"] = request.Origin + Page,
                }
            );
        }
        catch (OAuthErrorException refusal)
        {
            return refusal.ToResponse();
        }
    }

    private LocalResponse Enter(IReadOnlyList<KeyValuePair<string, string>> fields) =>
        devices.WithUserCode(fields.Value("user_code") ?? "") is { } device
            ? ConsentPage.Of(
                device.Request,
                options.Mailbox,
                ConsentRoutes.Decision,
                consents.Ask(device.Request)
            )
            : ConsentPage.CodeEntry(Page, "That code is not right, or it is too old.");

    private ImmutableHashSet<string> ScopesOf(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var scopes = ScopeNames.Short(fields.Value("scope") ?? "");
        return scopes.IsEmpty
                ? throw new OAuthErrorException(
                    "invalid_request",
                    "Missing required parameter: scope"
                )
            : !options.AnyDeviceScope
            && scopes.Except(Allowed).Order(StringComparer.Ordinal).FirstOrDefault() is { } other
                ? throw new OAuthErrorException(
                    "invalid_scope",
                    $"Invalid device flow scope: {ScopeNames.Long(other)}"
                )
            : scopes;
    }
}
