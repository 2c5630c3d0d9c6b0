using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>
/// A refusal in Google's form:
/// <c>{"error":{"code":400,"message":"…","status":"INVALID_ARGUMENT"}}</c>.
/// </summary>
/// <param name="code">The HTTP status, which is also the body's <c>code</c>.</param>
/// <param name="status">
/// The canonical code's name, e.g. <c>INVALID_ARGUMENT</c>; Drive's refusals have none.
/// </param>
/// <param name="errors">Gmail and Drive add an <c>errors</c> list with domain and reason.</param>
/// <param name="details">Sheets adds a <c>details</c> list, e.g. field violations.</param>
public sealed class GoogleErrorException(
    int code,
    string? status,
    string message,
    JsonArray? errors = null,
    JsonArray? details = null
) : Exception(message)
{
    public int Code { get; } = code;

    public string? Status => status;

    internal JsonArray? Errors => errors;

    internal JsonArray? Details => details;

    public LocalResponse ToResponse()
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (errors is not null)
        {
            error["errors"] = errors.DeepClone();
        }

        if (status is not null)
        {
            error["status"] = status;
        }

        if (details is not null)
        {
            error["details"] = details.DeepClone();
        }

        return LocalResponse.Json(new JsonObject { ["error"] = error }, Code);
    }

    public static GoogleErrorException InvalidArgument(string message) =>
        new(400, "INVALID_ARGUMENT", message);

    public static GoogleErrorException NotFound(
        string message = "Requested entity was not found."
    ) => new(404, "NOT_FOUND", message);
}
