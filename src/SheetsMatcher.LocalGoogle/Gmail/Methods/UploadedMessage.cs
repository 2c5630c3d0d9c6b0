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

    private static UploadedMessage Parts(LocalRequest request) =>
        MultipartBody.Of(request) is { Count: 2 } parts
            ? new(MultipartBody.Bytes(parts[0]), MultipartBody.Bytes(parts[1]))
            : throw GmailErrors.Invalid(
                "An upload in parts needs a multipart/related body of two parts: the JSON, then "
                    + "the message."
            );
}
