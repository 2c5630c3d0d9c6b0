using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>Reads the JSON object that a request carries.</summary>
public static class JsonBody
{
    /// <summary>The body as an object; an empty body is an empty object.</summary>
    /// <exception cref="GoogleErrorException">
    /// 400, in Google's words, for anything else.
    /// </exception>
    public static JsonObject Read(LocalRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(request.Body.Span) as JsonObject
                ?? throw Invalid("Root element must be a message.");
        }
        catch (JsonException problem)
        {
            throw Invalid(problem);
        }
        catch (ArgumentException problem)
        {
            // A name that stands twice in one object.
            throw Invalid(problem.Message);
        }
    }

    public static GoogleErrorException Invalid(JsonException problem) =>
        Invalid($"Syntax error at line {problem.LineNumber + 1}.");

    private static GoogleErrorException Invalid(string what) =>
        GoogleErrorException.InvalidArgument($"Invalid JSON payload received. {what}");
}
