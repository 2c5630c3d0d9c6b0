using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>Gmail's refusals, each with its <c>errors</c> list.</summary>
internal static class GmailErrors
{
    public static GoogleErrorException Invalid(string message) =>
        Of(400, "INVALID_ARGUMENT", message, "invalidArgument");

    public static GoogleErrorException NotFound() =>
        Of(404, "NOT_FOUND", "Requested entity was not found.", "notFound");

    public static GoogleErrorException Forbidden(string message) =>
        Of(403, "PERMISSION_DENIED", message, "forbidden");

    public static GoogleErrorException TooMany(string message) =>
        Of(429, "RESOURCE_EXHAUSTED", message, "rateLimitExceeded");

    public static GoogleErrorException Of(
        int code,
        string status,
        string message,
        string reason,
        string domain = "global"
    ) =>
        new(
            code,
            status,
            message,
            [
                new JsonObject
                {
                    ["message"] = message,
                    ["domain"] = domain,
                    ["reason"] = reason,
                },
            ]
        );
}
