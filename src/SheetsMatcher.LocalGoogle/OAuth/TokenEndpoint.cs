using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>
/// Trades refresh tokens, sign-in codes and service accounts' assertions for tokens.
/// </summary>
internal sealed class TokenEndpoint(
    TokenStore tokens,
    ConsentDesk consents,
    DeviceDesk devices,
    LocalGoogleOptions options,
    TimeProvider real
)
{
    private const string DeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
    private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    public void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/token", "/oauth2/v4/token", "/o/oauth2/token" })
        {
            routes.Map("POST", path, routed => Answer(routed.Request, Trade));
        }

        foreach (var path in new[] { "/tokeninfo", "/oauth2/v3/tokeninfo", "/oauth2/v1/tokeninfo" })
        {
            routes.Map("GET", path, routed => Answer(routed.Request, Describe));
            routes.Map("POST", path, routed => Answer(routed.Request, Describe));
        }

        routes.Map("POST", "/revoke", routed => Answer(routed.Request, Revoke));
        routes.Map("POST", "/o/oauth2/revoke", routed => Answer(routed.Request, Revoke));
        routes.Map("POST", "/local/oauth/revoke-all", _ => RevokeAll());
        routes.Map("POST", "/local/oauth/tokens", routed => Give(JsonBody.Read(routed.Request)));
    }

    private static LocalResponse Answer(
        LocalRequest request,
        Func<IReadOnlyList<KeyValuePair<string, string>>, JsonObject> answer
    )
    {
        try
        {
            return LocalResponse.Json(answer([.. request.Query, .. FormEncoding.Read(request)]));
        }
        catch (OAuthErrorException refusal)
        {
            return refusal.ToResponse();
        }
    }

    private JsonObject Trade(IReadOnlyList<KeyValuePair<string, string>> fields) =>
        fields.Value("grant_type") switch
        {
            "refresh_token" => Refresh(fields),
            "authorization_code" => Redeem(fields),
            JwtBearer => Assert(fields),
            DeviceGrant => RedeemDevice(fields),
            null => throw new OAuthErrorException(
                "invalid_request",
                "Required parameter is missing: grant_type"
            ),
            var other => throw new OAuthErrorException(
                "unsupported_grant_type",
                $"Invalid grant_type: {other}"
            ),
        };

    private JsonObject Refresh(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var client = ClientOf(fields);
        var known = tokens.Refresh(Required(fields, "refresh_token"));
        if (known is null && (options.StrictAuth || tokens.HasRevokedAll))
        {
            throw new OAuthErrorException("invalid_grant", "Token has been expired or revoked.");
        }

        if (known is not null && known.Grant.Client.Length > 0 && known.Grant.Client != client)
        {
            throw new OAuthErrorException("unauthorized_client", "Unauthorized", 401);
        }

        var grant = known?.Grant ?? tokens.NewGrant(client, options.Mailbox, ScopeTable.Unlimited);
        return Show(tokens.GiveAccess(grant));
    }

    private JsonObject Redeem(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var client = ClientOf(fields);
        var consent = consents.Redeem(
            Required(fields, "code"),
            fields.Value("redirect_uri"),
            fields.Value("code_verifier")
        );
        return GiveBoth(tokens.NewGrant(client, options.Mailbox, consent.Scopes));
    }

    private JsonObject RedeemDevice(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var client = ClientOf(fields);
        var consent = devices.Redeem(Required(fields, "device_code"), client);
        return GiveBoth(tokens.NewGrant(client, options.Mailbox, consent.Scopes));
    }

    private JsonObject Assert(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var assertion = ServiceAssertion.Read(Required(fields, "assertion"), real.GetUtcNow());
        return Show(
            tokens.GiveAccess(
                tokens.NewGrant(assertion.Account, assertion.Account, assertion.Scopes)
            )
        );
    }

    private JsonObject GiveBoth(Grant grant)
    {
        var answer = Show(tokens.GiveAccess(grant));
        answer["refresh_token"] = tokens.GiveRefresh(grant).Text;
        return answer;
    }

    private JsonObject Revoke(IReadOnlyList<KeyValuePair<string, string>> fields) =>
        tokens.Revoke(Required(fields, "token"))
            ? []
            : throw new OAuthErrorException("invalid_token", "Token expired or revoked");

    /// <summary>What an access token allows, and for how long.</summary>
    private JsonObject Describe(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (tokens.Access(fields.Value("access_token") ?? "") is not { } token)
        {
            throw new OAuthErrorException("invalid_token", "Invalid Value");
        }

        var left = tokens.SecondsLeft(token);
        return new JsonObject
        {
            ["azp"] = token.Grant.Client,
            ["aud"] = token.Grant.Client,
            ["scope"] = ScopeNames.List(token.Scopes),
            ["exp"] = Text(real.GetUtcNow().ToUnixTimeSeconds() + left),
            ["expires_in"] = Text(left),
            ["access_type"] = tokens.IsOffline(token) ? "offline" : "online",
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private LocalResponse RevokeAll()
    {
        tokens.RevokeAll();
        return LocalResponse.Empty();
    }

    /// <summary>
    /// Tokens for tests of scopes and expiry, without a browser: <c>{"scopes":["…"]}</c>.
    /// </summary>
    private LocalResponse Give(JsonObject body)
    {
        var scopes = ScopeNames.Short(string.Join(' ', body.Texts("scopes")));
        if (scopes.IsEmpty)
        {
            throw JsonMembers.Wrong("scopes", "must name at least one scope");
        }

        var subject = body.Text("subject") ?? options.Mailbox;
        return LocalResponse.Json(GiveBoth(tokens.NewGrant("", subject, scopes)));
    }

    private static JsonObject Show(Token token) =>
        new()
        {
            ["access_token"] = token.Text,
            ["expires_in"] = (int)TokenStore.Lifetime.TotalSeconds,
            ["scope"] = ScopeNames.List(token.Scopes),
            ["token_type"] = "Bearer",
        };

    public static string ClientOf(IReadOnlyList<KeyValuePair<string, string>> fields) =>
        fields.Value("client_id") is { Length: > 0 } client
            ? client
            : throw new OAuthErrorException(
                "invalid_request",
                "Could not determine client ID from request."
            );

    private static string Required(
        IReadOnlyList<KeyValuePair<string, string>> fields,
        string name
    ) =>
        fields.Value(name) is { Length: > 0 } value
            ? value
            : throw new OAuthErrorException(
                "invalid_request",
                $"Missing required parameter: {name}"
            );
}
