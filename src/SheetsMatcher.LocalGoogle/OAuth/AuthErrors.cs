using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>Google's refusals for want of a valid or sufficient token.</summary>
internal static class AuthErrors
{
    private const string Expected =
        "Expected OAuth 2 access token, login cookie or other valid authentication credential. "
        + "See https://developers.google.com/identity/sign-in/web/devconsole-project.";

    /// <summary>Reported of Sheets in 2025 and 2026: a read with neither token nor key.</summary>
    public static GoogleErrorException Unregistered() =>
        new(
            403,
            "PERMISSION_DENIED",
            "Method doesn't allow unregistered callers (callers without established identity). "
                + "Please use API Key or other form of API consumer identity to call this API."
        );

    public static GoogleErrorException Missing(string path) =>
        Unauthenticated(
            path,
            $"Request is missing required authentication credential. {Expected}",
            "Login Required.",
            "required",
            "CREDENTIALS_MISSING"
        );

    public static GoogleErrorException Invalid(string path) =>
        Unauthenticated(
            path,
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
            Errors(
                path,
                new JsonObject
                {
                    ["message"] = "Insufficient Permission",
                    ["domain"] = "global",
                    ["reason"] = "insufficientPermissions",
                }
            ),
            [Detail("ACCESS_TOKEN_SCOPE_INSUFFICIENT", path)]
        );

    private static GoogleErrorException Unauthenticated(
        string path,
        string message,
        string shortMessage,
        string reason,
        string detail
    ) =>
        new(
            401,
            "UNAUTHENTICATED",
            message,
            Errors(
                path,
                new JsonObject
                {
                    ["message"] = shortMessage,
                    ["domain"] = "global",
                    ["reason"] = reason,
                    ["location"] = "Authorization",
                    ["locationType"] = "header",
                }
            ),
            [Detail(detail, path)]
        );

    /// <summary>Only the older interfaces have the list.</summary>
    private static JsonArray? Errors(string path, JsonObject error) =>
        ServiceOf(path) == "sheets" ? null : [error];

    private static JsonObject Detail(string reason, string path) =>
        new()
        {
            ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
            ["reason"] = reason,
            ["domain"] = "googleapis.com",
            ["metadata"] = new JsonObject { ["service"] = $"{ServiceOf(path)}.googleapis.com" },
        };

    private static string ServiceOf(string path) =>
        path.Contains("/gmail/", StringComparison.Ordinal) ? "gmail"
        : path.Contains("/drive/", StringComparison.Ordinal) ? "drive"
        : "sheets";
}
