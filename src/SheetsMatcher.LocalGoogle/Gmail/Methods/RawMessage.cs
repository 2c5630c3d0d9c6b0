using System.Buffers.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>
/// The message in a request: base64url text in JSON, or the bytes of an upload.
/// </summary>
/// <param name="ThreadId">The thread that it asks to join.</param>
/// <param name="LabelIds">For an import: the labels that it gets.</param>
internal sealed record RawMessage(
    MailContent Content,
    string? ThreadId,
    IReadOnlyList<string> LabelIds
)
{
    /// <summary>The message of a request whose body is a Message.</summary>
    public static RawMessage Of(MailCall call) => Of(call.Body, call.Media);

    /// <summary>The message of a request whose body is a Draft.</summary>
    public static RawMessage OfDraft(MailCall call) =>
        call.Body.Part("message") is { } message ? Of(message, call.Media)
        : call.Media is null ? throw GmailErrors.Invalid("Missing draft message")
        : Of([], call.Media);

    public static bool IsIn(JsonObject? message) => message?.Text("raw") is { Length: > 0 };

    public static RawMessage Of(JsonObject message, ReadOnlyMemory<byte>? media) =>
        new(
            MailContent.Of(media?.ToArray() ?? Decoded(message)),
            message.Text("threadId") is { Length: > 0 } thread ? thread : null,
            message.Texts("labelIds")
        );

    private static byte[] Decoded(JsonObject message) =>
        IsIn(message)
            ? Base64Url.DecodeFromChars(message.RequiredText("raw"))
            : throw GmailErrors.Invalid(
                "'raw' RFC822 payload message string or uploading message via /upload/* URL "
                    + "required"
            );
}
