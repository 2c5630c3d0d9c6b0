using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>A request for one of Gmail's methods, its body checked against the description.</summary>
/// <param name="Body">Empty where the method takes none.</param>
/// <param name="Media">The bytes of the message, where they were uploaded.</param>
internal sealed record MailCall(
    LocalRequest Request,
    IReadOnlyDictionary<string, string> Values,
    JsonObject Body,
    ReadOnlyMemory<byte>? Media
)
{
    /// <summary>The path's <c>{id}</c>.</summary>
    public string Id => Values["id"];

    public string? Query(string name) => Request.QueryValue(name);

    public bool Flag(string name) =>
        Query(name) switch
        {
            null or "" or "false" => false,
            "true" => true,
            { } other => throw GmailErrors.Invalid(
                $"Invalid value at '{name}' (TYPE_BOOL), \"{other}\""
            ),
        };
}
