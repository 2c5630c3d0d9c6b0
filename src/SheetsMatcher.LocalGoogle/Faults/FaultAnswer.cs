using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>The answers that faults give, in the words that Google uses for each status.</summary>
internal static class FaultAnswer
{
    public static int UsualStatus(FaultKind kind) => kind is FaultKind.NotJson ? 502 : 503;

    public static LocalResponse Error(FaultRule fault, LocalRequest request)
    {
        var code = StatusOf(fault);
        var (status, message, reason) = Usual(code);
        var text = fault.Message ?? message;
        var answer = request.Path.EndsWith("/token", StringComparison.Ordinal)
            ? SignInError(code, fault.Reason ?? "internal_failure", text)
            : new GoogleErrorException(
                code,
                status,
                text,
                HasErrorList(request) ? ErrorList(text, fault.Reason ?? reason) : null,
                fault.Reason is { } given && !HasErrorList(request) ? Details(given) : null
            ).ToResponse();
        return WithRetryAfter(answer, fault);
    }

    public static LocalResponse Page(FaultRule fault)
    {
        var code = StatusOf(fault);
        var page = $"""
            <!DOCTYPE html>
            <html lang=en>
              <meta charset=utf-8>
              <title>Error {code} (Server Error)!!1</title>
              <p><b>{code}.</b> <ins>That’s an error.</ins>
              <p>{Said(fault)} <ins>That’s all we know.</ins>
            """;
        return WithRetryAfter(LocalResponse.Text(page, "text/html; charset=UTF-8", code), fault);
    }

    private static int StatusOf(FaultRule fault) => fault.Status ?? UsualStatus(fault.Kind);

    /// <summary>Gmail and Drive answer with a list of errors, Sheets with details or nothing.</summary>
    private static bool HasErrorList(LocalRequest request) =>
        !request.Path.StartsWith("/v4/", StringComparison.Ordinal);

    private static JsonArray ErrorList(string text, string reason) =>
        [
            new JsonObject
            {
                ["message"] = text,
                ["domain"] = "global",
                ["reason"] = reason,
            },
        ];

    private static JsonArray Details(string reason) =>
        [
            new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
                ["reason"] = reason,
                ["domain"] = "googleapis.com",
                ["metadata"] = new JsonObject { ["service"] = "sheets.googleapis.com" },
            },
        ];

    private static LocalResponse SignInError(int code, string error, string text) =>
        LocalResponse.Json(
            new JsonObject { ["error"] = error, ["error_description"] = text },
            code
        );

    private static string Said(FaultRule fault) =>
        WebUtility.HtmlEncode(
            fault.Message
                ?? "The server encountered a temporary error and could not complete your request."
        );

    private static LocalResponse WithRetryAfter(LocalResponse response, FaultRule fault) =>
        fault.RetryAfter is { } seconds
            ? response with
            {
                Headers =
                [
                    .. response.Headers,
                    new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)),
                ],
            }
            : response;

    private static (string Status, string Message, string Reason) Usual(int code) =>
        code switch
        {
            400 => ("INVALID_ARGUMENT", "Request contains an invalid argument.", "badRequest"),
            401 => (
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials.",
                "authError"
            ),
            403 => ("PERMISSION_DENIED", "The caller does not have permission", "forbidden"),
            404 => ("NOT_FOUND", "Requested entity was not found.", "notFound"),
            409 => ("ABORTED", "The operation was aborted.", "aborted"),
            429 => (
                "RESOURCE_EXHAUSTED",
                "Resource has been exhausted (e.g. check quota).",
                "rateLimitExceeded"
            ),
            503 => ("UNAVAILABLE", "The service is currently unavailable.", "backendError"),
            504 => ("DEADLINE_EXCEEDED", "Deadline exceeded.", "backendError"),
            _ => ("INTERNAL", "Internal error encountered.", "backendError"),
        };
}
