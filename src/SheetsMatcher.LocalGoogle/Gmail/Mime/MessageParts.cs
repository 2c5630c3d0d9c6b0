using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail.Mime;

/// <summary>The tree of MIME parts as Gmail shows it.</summary>
internal static class MessageParts
{
    private const string AttachmentPrefix = "ANGjdJ8";

    public static JsonObject Full(MimeMessage mime) => Tree(mime.Body, "", mime.Headers);

    public static JsonObject HeadersOnly(MimeMessage mime, IReadOnlyList<string> names) =>
        new()
        {
            ["mimeType"] = mime.Body?.ContentType.MimeType ?? "text/plain",
            ["headers"] = Headers(
                mime.Headers.Concat(mime.Body?.Headers ?? [])
                    .Where(header =>
                        names.Count == 0
                        || names.Contains(header.Field, StringComparer.OrdinalIgnoreCase)
                    )
            ),
        };

    /// <summary>The bytes that an attachment's id stands for; null where it has none.</summary>
    public static JsonObject? Attachment(MimeMessage mime, string attachmentId) =>
        Parts(mime.Body, "")
            .Where(part => IsAttached(part.Entity) && AttachmentId(part.Id) == attachmentId)
            .Select(part => Body(Bytes(part.Entity)))
            .FirstOrDefault();

    public static string Padded(string base64Url) =>
        base64Url.PadRight((base64Url.Length + 3) / 4 * 4, '=');

    private static IEnumerable<(string Id, MimeEntity Entity)> Parts(
        MimeEntity? entity,
        string id
    ) =>
        entity is null
            ? []
            : Children(entity)
                .SelectMany((child, i) => Parts(child, ChildId(id, i)))
                .Prepend((id, entity));

    private static JsonObject Tree(
        MimeEntity? entity,
        string partId,
        IEnumerable<Header> outerHeaders
    )
    {
        var json = new JsonObject
        {
            ["partId"] = partId,
            ["mimeType"] = entity?.ContentType.MimeType ?? "text/plain",
            ["filename"] = FileName(entity),
            ["headers"] = Headers(outerHeaders.Concat(entity?.Headers ?? [])),
            ["body"] = BodyOf(entity, partId),
        };
        var children = Children(entity).ToList();
        if (children.Count > 0)
        {
            json["parts"] = new JsonArray([
                .. children.Select((part, i) => Tree(part, ChildId(partId, i), [])),
            ]);
        }

        return json;
    }

    /// <summary>A message within a message is shown as the part below it.</summary>
    private static IEnumerable<MimeEntity> Children(MimeEntity? entity) =>
        entity switch
        {
            Multipart multipart => multipart,
            MessagePart { Message.Body: { } inner } => [inner],
            _ => [],
        };

    private static string ChildId(string parentId, int index)
    {
        var own = index.ToString(CultureInfo.InvariantCulture);
        return parentId.Length == 0 ? own : $"{parentId}.{own}";
    }

    private static JsonArray Headers(IEnumerable<Header> headers) =>
        [
            .. headers.Select(header => new JsonObject
            {
                ["name"] = header.Field,
                ["value"] = header.Value,
            }),
        ];

    /// <summary>What is attached comes by its id alone, through <c>attachments.get</c>.</summary>
    private static JsonObject BodyOf(MimeEntity? entity, string partId)
    {
        if (entity is null or Multipart)
        {
            return new JsonObject { ["size"] = 0 };
        }

        var bytes = Bytes(entity);
        return IsAttached(entity)
            ? new JsonObject { ["attachmentId"] = AttachmentId(partId), ["size"] = bytes.Length }
            : Body(bytes);
    }

    private static JsonObject Body(byte[] bytes)
    {
        var json = new JsonObject { ["size"] = bytes.Length };
        if (bytes.Length > 0)
        {
            json["data"] = Padded(Base64Url.EncodeToString(bytes));
        }

        return json;
    }

    private static bool IsAttached(MimeEntity entity) =>
        entity is MessagePart || entity.IsAttachment || FileName(entity).Length > 0;

    private static string FileName(MimeEntity? entity) =>
        entity switch
        {
            MimePart part => part.FileName ?? "",
            MessagePart => entity.ContentDisposition?.FileName ?? "noname.eml",
            _ => "",
        };

    private static string AttachmentId(string partId) =>
        AttachmentPrefix
        + Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"attachment {partId}"));

    /// <summary>
    /// Text comes as UTF-8 whatever it was written in, and its lines end as they do in mail: MimeKit
    /// would end them as this machine does.
    /// </summary>
    private static byte[] Bytes(MimeEntity entity)
    {
        if (entity is TextPart { IsAttachment: false } text)
        {
            var lines = text.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
            return Encoding.UTF8.GetBytes(lines.Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        return MultipartBody.Bytes(entity);
    }
}
