using System.Net;
using System.Text.Json;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>Takes in a whole reply and tells whether it is one that Google would give.</summary>
internal static class ReplyReader
{
    /// <summary>Far more than the largest write answers; an endless answer must not fill the memory.</summary>
    private const long BytesMax = 64 * 1024 * 1024;

    private const long ErrorBytesMax = 1024 * 1024;

    /// <param name="take">Takes in a good answer as it comes; null: it is kept for the client above.</param>
    /// <returns>The error that the body holds; empty for a good answer.</returns>
    /// <exception cref="UnusableReplyException">
    /// The body is missing, cut short or not JSON.
    /// </exception>
    public static async ValueTask<GoogleErrorBody> Read(
        HttpResponseMessage reply,
        TakeBody? take,
        CancellationToken cancellation
    )
    {
        var status = (int)reply.StatusCode;
        if (status is >= 300 and < 400)
        {
            throw new UnusableReplyException($"a redirect ({status}), which is not followed");
        }

        if (reply.StatusCode == HttpStatusCode.NoContent)
        {
            // What was deleted has nothing to say; every other call asks for something.
            return reply.RequestMessage?.Method == HttpMethod.Delete
                ? GoogleErrorBody.Empty
                : throw new UnusableReplyException("an empty answer (status 204)");
        }

        try
        {
            if (!reply.IsSuccessStatusCode)
            {
                return await ReadError(reply, cancellation);
            }

            await (take is null ? Check(reply, cancellation) : Take(reply, take, cancellation));
            return GoogleErrorBody.Empty;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            throw new UnusableReplyException("a body that was cut short", failure);
        }
        catch (JsonException failure)
        {
            throw new UnusableReplyException(
                $"something other than JSON (status {status})",
                failure
            );
        }
    }

    private static async ValueTask Take(
        HttpResponseMessage reply,
        TakeBody take,
        CancellationToken cancellation
    )
    {
        var content = reply.Content;
        await take(await content.ReadAsStreamAsync(cancellation), cancellation);
        reply.Content = new StringContent("{}");
        content.Dispose();
    }

    /// <summary>Buffered, so that the client above reads the same bytes again.</summary>
    private static async ValueTask Check(HttpResponseMessage reply, CancellationToken cancellation)
    {
        await reply.Content.LoadIntoBufferAsync(BytesMax, cancellation);
        var body = await reply.Content.ReadAsStreamAsync(cancellation);
        await JsonStream.Read(body, NoTokens.Instance, cancellation);
        body.Position = 0;
    }

    private static async ValueTask<GoogleErrorBody> ReadError(
        HttpResponseMessage reply,
        CancellationToken cancellation
    )
    {
        await reply.Content.LoadIntoBufferAsync(ErrorBytesMax, cancellation);
        var body = await reply.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            using var document = JsonDocument.Parse(body);
            return GoogleErrorBody.Of(document.RootElement);
        }
        // These two say enough by their status alone, and the credential must see a 401 to refresh.
        catch (JsonException)
            when (reply.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests)
        {
            return GoogleErrorBody.Empty;
        }
    }

    private sealed class NoTokens : IJsonTokens
    {
        public static readonly NoTokens Instance = new();

        public void Take(ref Utf8JsonReader reader) { }
    }
}
