using System.Text;
using MimeKit;

namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>Bodies that hold several entities, and the bytes of one entity.</summary>
internal static class MultipartBody
{
    /// <summary>Null where the request's body is no multipart one.</summary>
    public static Multipart? Of(LocalRequest request) =>
        ContentType.TryParse(request.Headers.GetValueOrDefault("content-type", ""), out var type)
        && type.IsMimeType("multipart", "*")
            ? Entity(type, request.Body) as Multipart
            : null;

    /// <summary>Decoded; a message within a message as it was written, not as it reads.</summary>
    public static byte[] Bytes(MimeEntity entity)
    {
        using var stream = new MemoryStream();
        switch (entity)
        {
            case MessagePart { Message: { } message }:
                message.WriteTo(stream);
                break;
            case MimePart { Content: { } content }:
                content.DecodeTo(stream);
                break;
        }

        return stream.ToArray();
    }

    private static MimeEntity Entity(ContentType type, ReadOnlyMemory<byte> body)
    {
        using var stream = new MemoryStream([
            .. Encoding.ASCII.GetBytes(
                $"Content-Type: {type.ToString(Encoding.UTF8, true)[14..]}\r\n\r\n"
            ),
            .. body.Span,
        ]);
        return MimeEntity.Load(stream);
    }
}
