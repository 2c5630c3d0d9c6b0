using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>Google's refusals for want of a valid or sufficient token.</summary>
internal static class AuthErrors
{
    private const string Expected =
        "Expected OAuth 2 access token, login cookie or other valid authentication credential. "
        + "See https://developers.google.com/identity/sign-in/web/devconsole-project.";

    public static GoogleErrorException Missing() =>
        Unauthenticated(
            $"Request is missing required authentication credential. {Expected}",
            "Login Required.",
            "required",
            "CREDENTIALS_MISSING"
        );

    public static GoogleErrorException Invalid() =>
        Unauthenticated(
            $"Request had invalid authentication credentials. {Expected}",
            "Invalid Credentials",
            "authError",
            "ACCESS_TOKEN_EXPIRED"
        );

    public static GoogleErrorException Insufficient(string path) =>
        new(
            403,
            "PERMISSION_DENIED",
            "Request had insufficient authentication scopes.",
            [
                new JsonObject
                {
                    ["message"] = "Insufficient Permission",
                    ["domain"] = "global",
                    ["reason"] = "insufficientPermissions",
                },
            ],
            [Detail("ACCESS_TOKEN_SCOPE_INSUFFICIENT", path)]
        );

    private static GoogleErrorException Unauthenticated(
        string message,
        string shortMessage,
        string reason,
        string detail
    ) =>
        new(
            401,
            "UNAUTHENTICATED",
            message,
            [
                new JsonObject
                {
                    ["message"] = shortMessage,
                    ["domain"] = "global",
                    ["reason"] = reason,
                    ["location"] = "Authorization",
                    ["locationType"] = "header",
                },
            ],
            [Detail(detail, "")]
        );

    private static JsonObject Detail(string reason, string path) =>
        new()
        {
            ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
            ["reason"] = reason,
            ["domain"] = "googleapis.com",
            ["metadata"] = new JsonObject
            {
                ["service"] = path.Contains("/gmail/", StringComparison.Ordinal)
                    ? "gmail.googleapis.com"
                    : "sheets.googleapis.com",
            },
        };
}
