using System.Buffers.Text;
using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Methods;

namespace SheetsMatcher.LocalGoogle.Gmail.Mime;

/// <summary>How much of a message an answer shows: full, metadata, minimal or raw.</summary>
internal sealed record MessageFormat(string Name, IReadOnlyList<string> HeaderNames)
{
    public static MessageFormat Of(MailCall call) =>
        (call.Query("format") ?? "full").ToLowerInvariant() switch
        {
            ("full" or "metadata" or "minimal" or "raw") and var name => new(
                name,
                call.Request.QueryValues("metadataHeaders")
            ),
            var other => throw GmailErrors.Invalid(
                $"Invalid value at 'format' (type.googleapis.com/gmail.v1.Format), \"{other}\""
            ),
        };

    public JsonObject Show(MailMessage message)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["threadId"] = message.ThreadId,
            ["labelIds"] = Texts(message.Labels),
            ["snippet"] = message.Content.Snippet,
        };
        switch (Name)
        {
            case "full":
                json["payload"] = MessageParts.Full(message.Content.Mime);
                break;
            case "metadata":
                json["payload"] = MessageParts.HeadersOnly(message.Content.Mime, HeaderNames);
                break;
            case "raw":
                // Gmail pads its base64url.
                json["raw"] = MessageParts.Padded(
                    Base64Url.EncodeToString(message.Content.Raw.Span)
                );
                break;
        }

        json["sizeEstimate"] = message.Content.Raw.Length;
        json["historyId"] = message.HistoryId.ToString(CultureInfo.InvariantCulture);
        json["internalDate"] = message
            .InternalDate.ToUnixTimeMilliseconds()
            .ToString(CultureInfo.InvariantCulture);
        return json;
    }

    public static JsonObject Ids(MailMessage message) =>
        new() { ["id"] = message.Id, ["threadId"] = message.ThreadId };

    /// <summary>What creating and sending answer: the ids and the labels.</summary>
    public static JsonObject Brief(MailMessage message)
    {
        var json = Ids(message);
        json["labelIds"] = Texts(message.Labels);
        return json;
    }

    public static JsonArray Texts(IEnumerable<string> texts) =>
        [.. texts.Select(text => JsonValue.Create(text))];
}
