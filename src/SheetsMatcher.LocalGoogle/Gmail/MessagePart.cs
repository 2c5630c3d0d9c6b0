using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>The tree of MIME parts as Gmail shows it.</summary>
internal static class MessagePart
{
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

    public static string Padded(string base64Url) =>
        base64Url.PadRight((base64Url.Length + 3) / 4 * 4, '=');

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
            ["filename"] = (entity as MimePart)?.FileName ?? "",
            ["headers"] = Headers(outerHeaders.Concat(entity?.Headers ?? [])),
            ["body"] = Body(entity as MimePart),
        };
        if (entity is Multipart multipart)
        {
            json["parts"] = new JsonArray([
                .. multipart.Select((part, i) => Tree(part, ChildId(partId, i), [])),
            ]);
        }

        return json;
    }

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

    private static JsonObject Body(MimePart? part)
    {
        var bytes = part is null ? [] : Bytes(part);
        var json = new JsonObject { ["size"] = bytes.Length };
        if (bytes.Length > 0)
        {
            json["data"] = Padded(Base64Url.EncodeToString(bytes));
        }

        return json;
    }

    /// <summary>
    /// Text comes as UTF-8 whatever it was written in, and its lines end as they do in mail: MimeKit
    /// would end them as this machine does.
    /// </summary>
    private static byte[] Bytes(MimePart part)
    {
        if (part is TextPart text)
        {
            var lines = text.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
            return Encoding.UTF8.GetBytes(lines.Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        using var stream = new MemoryStream();
        part.Content?.DecodeTo(stream);
        return stream.ToArray();
    }
}
