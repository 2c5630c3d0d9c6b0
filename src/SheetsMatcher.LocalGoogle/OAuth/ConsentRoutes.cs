using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>The page on which the user allows or denies what a program asks for.</summary>
internal sealed class ConsentRoutes(
    ConsentDesk desk,
    DeviceDesk devices,
    LocalGoogleOptions options
)
{
    public const string Decision = "/o/oauth2/v2/auth/decision";

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/o/oauth2/v2/auth", routed => Ask(routed.Request));
        routes.Map("GET", "/o/oauth2/auth", routed => Ask(routed.Request));
        routes.Map("POST", Decision, routed => Decide(FormEncoding.Read(routed.Request)));
    }

    private LocalResponse Ask(LocalRequest request)
    {
        var redirect = request.QueryValue("redirect_uri") ?? "";
        var scopes = ScopeNames.Short(request.QueryValue("scope") ?? "");
        var problem =
            string.IsNullOrEmpty(request.QueryValue("client_id"))
                ? "Error 400: invalid_request. Missing required parameter: client_id"
            : request.QueryValue("response_type") != "code"
                ? "Error 400: unsupported_response_type. Only response_type=code is taken"
            : !IsLoopback(redirect)
                ? "Error 400: redirect_uri_mismatch. A program on this machine must be sent back "
                    + "to a loopback address such as http://127.0.0.1:8080/"
            : scopes.IsEmpty ? "Error 400: invalid_request. Missing required parameter: scope"
            : null;
        if (problem is not null)
        {
            return ConsentPage.Blocked(problem);
        }

        var asked = new ConsentRequest(
            request.QueryValue("client_id") ?? "",
            new Uri(redirect),
            scopes,
            request.QueryValue("state"),
            request.QueryValue("code_challenge"),
            request.QueryValue("code_challenge_method") ?? "plain"
        );
        return ConsentPage.Of(asked, options.Mailbox, Decision, desk.Ask(asked));
    }

    private LocalResponse Decide(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (desk.Take(fields.Value("request") ?? "") is not { } asked)
        {
            return ConsentPage.Blocked("This request was answered before: start the sign-in again");
        }

        var isAllowed = fields.Value("decision") == "allow";
        if (asked.DeviceCode is { } device)
        {
            devices.Decide(device, isAllowed);
            return ConsentPage.Done(isAllowed);
        }

        var redirect = asked.RedirectTo ?? throw new InvalidOperationException("No way back.");
        var answer = isAllowed
            ? $"code={Uri.EscapeDataString(desk.GiveCode(asked))}"
                + $"&scope={Uri.EscapeDataString(ScopeNames.List(asked.Scopes))}"
            : "error=access_denied";
        var state = asked.State is { } text ? $"&state={Uri.EscapeDataString(text)}" : "";
        var separator = redirect.Query.Length == 0 ? "?" : "&";
        return LocalResponse.Empty(302) with
        {
            Headers = [new("Location", $"{redirect.OriginalString}{separator}{answer}{state}")],
        };
    }

    private static bool IsLoopback(string redirect) =>
        Uri.TryCreate(redirect, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && uri.IsLoopback
        && uri.Fragment.Length == 0;
}
