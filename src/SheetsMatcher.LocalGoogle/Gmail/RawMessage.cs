using System.Buffers.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>
/// The message in a request: base64url text in JSON, or the bytes of a media upload.
/// </summary>
/// <param name="ThreadId">The thread that it asks to join.</param>
internal sealed record RawMessage(MailContent Content, string? ThreadId)
{
    /// <summary>The message of a request whose body is a Message or the bytes of one.</summary>
    public static RawMessage Of(LocalRequest request) =>
        IsUpload(request)
            ? new(MailContent.Of(request.Body.ToArray()), null)
            : Of(JsonBody.Read(request));

    /// <summary>
    /// The message of a request whose body is a Draft or the bytes of its message.
    /// </summary>
    public static RawMessage OfDraft(LocalRequest request) =>
        IsUpload(request)
            ? Of(request)
            : Of(
                JsonBody.Read(request).Part("message")
                    ?? throw GmailErrors.Invalid("Missing draft message")
            );

    public static RawMessage Of(JsonObject message) =>
        new(MailContent.Of(Decode(message.Text("raw"))), message.Text("threadId"));

    private static bool IsUpload(LocalRequest request) =>
        request.Path.StartsWith("/upload/", StringComparison.Ordinal)
        && (
            request.QueryValue("uploadType") == "media"
                ? true
                : throw GmailErrors.Invalid("Only uploadType=media is implemented here.")
        );

    private static byte[] Decode(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
        {
            throw GmailErrors.Invalid(
                "'raw' RFC822 payload message string or uploading message via /upload/* URL "
                    + "required"
            );
        }

        try
        {
            return Base64Url.DecodeFromChars(raw.Replace('+', '-').Replace('/', '_'));
        }
        catch (FormatException)
        {
            throw GmailErrors.Invalid(
                "Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed."
            );
        }
    }
}
