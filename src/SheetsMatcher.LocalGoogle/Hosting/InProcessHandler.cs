using System.Net;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>Carries an HttpClient's requests to a service in the same process.</summary>
internal sealed class InProcessHandler(LocalGoogleService service) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var exchange = await Answer(request, cancellationToken);
        if (exchange.Delay > TimeSpan.Zero)
        {
            await Task.Delay(exchange.Delay, service.Real, cancellationToken);
        }

        return exchange.Response is { } response
            ? Message(request, response, exchange.BodyLength)
            : throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                "The connection was reset.",
                new IOException("A fault broke the connection.")
            );
    }

    private async Task<Exchange> Answer(HttpRequestMessage request, CancellationToken cancellation)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("No address is given.");
        var incoming = new IncomingRequest(
            request.Method.Method,
            uri.PathAndQuery,
            Headers(request),
            uri.GetLeftPart(UriPartial.Authority)
        );
        await using var body = request.Content is { } content
            ? await content.ReadAsStreamAsync(cancellation)
            : Stream.Null;
        try
        {
            return service.Answer(await incoming.ReadAsync(body, cancellation));
        }
        catch (GoogleErrorException refusal)
        {
            return new Exchange(refusal.ToResponse());
        }
    }

    private static Dictionary<string, string> Headers(HttpRequestMessage request) =>
        request
            .Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(
                header => header.Key.ToLowerInvariant(),
                header => string.Join(", ", header.Value)
            );

    private static HttpResponseMessage Message(
        HttpRequestMessage request,
        LocalResponse response,
        int? bodyLength
    )
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = bodyLength is { } length
                ? new StreamContent(new BrokenStream(response.Body[..length]))
                : new ReadOnlyMemoryContent(response.Body),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        foreach (var (name, value) in LocalResponse.EveryHeader.Concat(response.Headers))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
