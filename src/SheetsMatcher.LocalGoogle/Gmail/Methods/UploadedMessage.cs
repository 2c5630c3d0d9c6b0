using System.Text;
using MimeKit;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>
/// What an upload carries: the message's bytes alone (<c>uploadType=media</c>), or after a part
/// with the JSON that a plain request would have (<c>uploadType=multipart</c>).
/// </summary>
/// <param name="Json">Null for a plain request, whose body is the JSON.</param>
internal sealed record UploadedMessage(ReadOnlyMemory<byte>? Json, ReadOnlyMemory<byte>? Media)
{
    public static readonly UploadedMessage None = new(null, null);

    public static UploadedMessage Read(LocalRequest request) =>
        request.QueryValue("uploadType") switch
        {
            "media" => new(ReadOnlyMemory<byte>.Empty, request.Body),
            "multipart" => Parts(request),
            var other => throw GmailErrors.NotHere($"uploadType={other}"),
        };

    private static UploadedMessage Parts(LocalRequest request)
    {
        if (
            ContentType.TryParse(
                request.Headers.GetValueOrDefault("content-type", ""),
                out var type
            )
            && type.IsMimeType("multipart", "*")
            && Entity(type, request.Body) is Multipart { Count: 2 } parts
        )
        {
            return new(Bytes(parts[0]), Bytes(parts[1]));
        }

        throw GmailErrors.Invalid(
            "An upload in parts needs a multipart/related body of two parts: the JSON, then the "
                + "message."
        );
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

    private static byte[] Bytes(MimeEntity part)
    {
        using var stream = new MemoryStream();
        switch (part)
        {
            // The uploaded message is itself a message: its bytes, not its reading.
            case MessagePart { Message: { } message }:
                message.WriteTo(stream);
                break;
            case MimePart { Content: { } content }:
                content.DecodeTo(stream);
                break;
        }

        return stream.ToArray();
    }
}
