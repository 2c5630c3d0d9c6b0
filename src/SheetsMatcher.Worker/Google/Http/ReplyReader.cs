using System.Net;
using System.Text.Json;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>Takes in a whole reply and tells whether it is one that Google would give.</summary>
internal static class ReplyReader
{
    /// <summary>Far more than the largest intake; an endless answer must not fill the memory.</summary>
    private const long BytesMax = 64 * 1024 * 1024;

    /// <returns>The error that the body holds; empty for a good answer.</returns>
    /// <exception cref="UnusableReplyException">
    /// The body is missing, cut short or not JSON.
    /// </exception>
    public static async ValueTask<GoogleErrorBody> Read(
        HttpResponseMessage reply,
        CancellationToken cancellation
    )
    {
        var status = (int)reply.StatusCode;
        if (status is >= 300 and < 400)
        {
            throw new UnusableReplyException($"a redirect ({status}), which is not followed");
        }

        var body = await ReadBody(reply, cancellation);
        if (reply.StatusCode == HttpStatusCode.NoContent)
        {
            // What was deleted has nothing to say; every other call asks for something.
            return reply.RequestMessage?.Method == HttpMethod.Delete
                ? GoogleErrorBody.Empty
                : throw new UnusableReplyException("an empty answer (status 204)");
        }

        return Parse(body, reply.StatusCode);
    }

    private static async ValueTask<byte[]> ReadBody(
        HttpResponseMessage reply,
        CancellationToken cancellation
    )
    {
        try
        {
            // Buffered here, so that the client above reads the same bytes again.
            await reply.Content.LoadIntoBufferAsync(BytesMax, cancellation);
            return await reply.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            throw new UnusableReplyException("a body that was cut short", failure);
        }
    }

    private static GoogleErrorBody Parse(byte[] body, HttpStatusCode status)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return GoogleErrorBody.Of(document.RootElement);
        }
        catch (JsonException failure)
        {
            // These two say enough by their status alone, and the credential must see a 401 to
            // refresh.
            return status is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests
                ? GoogleErrorBody.Empty
                : throw new UnusableReplyException(
                    $"something other than JSON (status {(int)status})",
                    failure
                );
        }
    }
}
