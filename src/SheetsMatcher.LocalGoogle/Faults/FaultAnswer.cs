using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>The answers that faults give, in the words that Google uses for each status.</summary>
internal static class FaultAnswer
{
    public static LocalResponse Error(FaultRule fault)
    {
        var (status, message, reason) = Usual(fault.Status);
        var text = fault.Message ?? message;
        var error = new GoogleErrorException(
            fault.Status,
            status,
            text,
            [
                new JsonObject
                {
                    ["message"] = text,
                    ["domain"] = "global",
                    ["reason"] = fault.Reason ?? reason,
                },
            ]
        );
        return WithRetryAfter(error.ToResponse(), fault);
    }

    public static LocalResponse Page(FaultRule fault) =>
        WithRetryAfter(
            LocalResponse.Text(
                $"<!doctype html><title>Error {fault.Status}</title><p>{Said(fault)}</p>",
                "text/html; charset=UTF-8",
                fault.Status
            ),
            fault
        );

    private static string Said(FaultRule fault) =>
        WebUtility.HtmlEncode(fault.Message ?? "The server could not complete your request.");

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
