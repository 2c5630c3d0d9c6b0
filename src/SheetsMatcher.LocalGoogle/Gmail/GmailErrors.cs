using System.Globalization;
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

    public static GoogleErrorException Conflict(string message) =>
        Of(409, "ABORTED", message, "aborted");

    public static GoogleErrorException NotHere(string what) =>
        Of(
            400,
            "INVALID_ARGUMENT",
            $"{what} is not implemented here; Google has it.",
            "notImplemented"
        );

    /// <summary>
    /// A message's or thread's id. Measured by others: what is no hexadecimal number of 63 bits is
    /// refused with 400, whether there could be such a message or not; other ids are looked up.
    /// </summary>
    public static string CheckedId(string id) =>
        long.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var n)
        && n >= 0
            ? id
            : throw Invalid("Invalid id value");

    /// <summary>Time as Gmail writes it into its messages.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Gmail adds a list of errors to what the layer before it refuses (bodies, masks, parameters).
    /// </summary>
    public static GoogleErrorException WithErrors(GoogleErrorException refusal) =>
        refusal.Errors is not null
            ? refusal
            : new GoogleErrorException(
                refusal.Code,
                refusal.Status,
                refusal.Message,
                [
                    new JsonObject
                    {
                        ["message"] = refusal.Message,
                        ["reason"] = refusal.Code == 404 ? "notFound" : "invalid",
                    },
                ],
                refusal.Details
            );

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
