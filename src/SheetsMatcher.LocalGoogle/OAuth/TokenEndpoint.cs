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
    LocalGoogleOptions options,
    TimeProvider real
)
{
    private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    public void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/token", "/oauth2/v4/token", "/o/oauth2/token" })
        {
            routes.Map("POST", path, routed => Answer(routed.Request, Trade));
        }

        routes.Map("POST", "/revoke", routed => Answer(routed.Request, Revoke));
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
        RequireClient(fields);
        var text = Required(fields, "refresh_token");
        var known = tokens.Refresh(text);
        if (known is null && (options.StrictAuth || tokens.HasRevokedAll))
        {
            throw new OAuthErrorException("invalid_grant", "Token has been expired or revoked.");
        }

        return Show(
            tokens.GiveAccess(
                known?.Subject ?? options.Mailbox,
                known?.Scopes ?? ScopeTable.Unlimited
            )
        );
    }

    private JsonObject Redeem(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        RequireClient(fields);
        var consent = consents.Redeem(
            Required(fields, "code"),
            fields.Value("redirect_uri"),
            fields.Value("code_verifier")
        );
        var answer = Show(tokens.GiveAccess(options.Mailbox, consent.Scopes));
        answer["refresh_token"] = tokens.GiveRefresh(options.Mailbox, consent.Scopes).Text;
        return answer;
    }

    private JsonObject Assert(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var assertion = ServiceAssertion.Read(Required(fields, "assertion"), real.GetUtcNow());
        return Show(tokens.GiveAccess(assertion.Account, assertion.Scopes));
    }

    private JsonObject Revoke(IReadOnlyList<KeyValuePair<string, string>> fields) =>
        tokens.Revoke(Required(fields, "token"))
            ? []
            : throw new OAuthErrorException("invalid_token", "Token expired or revoked");

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
        var scopes = Token.ShortScopes(string.Join(' ', body.Texts("scopes")));
        if (scopes.IsEmpty)
        {
            throw JsonMembers.Wrong("scopes", "must name at least one scope");
        }

        var subject = body.Text("subject") ?? options.Mailbox;
        var answer = Show(tokens.GiveAccess(subject, scopes));
        answer["refresh_token"] = tokens.GiveRefresh(subject, scopes).Text;
        return LocalResponse.Json(answer);
    }

    private static JsonObject Show(Token token) =>
        new()
        {
            ["access_token"] = token.Text,
            ["expires_in"] = (int)TokenStore.Lifetime.TotalSeconds,
            ["scope"] = token.ScopeList,
            ["token_type"] = "Bearer",
        };

    private static void RequireClient(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (string.IsNullOrEmpty(fields.Value("client_id")))
        {
            throw new OAuthErrorException(
                "invalid_request",
                "Could not determine client ID from request."
            );
        }
    }

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
