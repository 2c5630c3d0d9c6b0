using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>Carries one request from a socket to the service, and its answer back.</summary>
internal static class KestrelExchange
{
    public static async Task Answer(LocalGoogleService service, HttpContext context)
    {
        var request = await Incoming(context.Request)
            .ReadAsync(context.Request.Body, context.RequestAborted);
        var exchange = service.Answer(request);
        if (exchange.Delay > TimeSpan.Zero)
        {
            await Task.Delay(exchange.Delay, service.Real, context.RequestAborted);
        }

        if (exchange.Response is not { } response)
        {
            context.Abort();
        }
        else if (exchange.BodyLength is { } length)
        {
            await WriteCut(context, response, length);
        }
        else
        {
            await Write(context, Gzip.WhereAccepted(context.Request, response));
        }
    }

    public static async Task Write(HttpContext context, LocalResponse response)
    {
        WriteHead(context.Response, response);
        if (response.Body.Length > 0)
        {
            await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
        }
    }

    private static async Task WriteCut(HttpContext context, LocalResponse response, int length)
    {
        WriteHead(context.Response, response);
        await context.Response.Body.WriteAsync(response.Body[..length], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static void WriteHead(HttpResponse answer, LocalResponse response)
    {
        answer.StatusCode = response.Status;
        if (response.Status != StatusCodes.Status204NoContent)
        {
            answer.ContentType = response.ContentType;
            answer.ContentLength = response.Body.Length;
        }

        foreach (var (name, value) in LocalResponse.EveryHeader.Concat(response.Headers))
        {
            answer.Headers[name] = value;
        }
    }

    private static IncomingRequest Incoming(HttpRequest request)
    {
        // The raw target keeps escapes such as %2F, which the decoded path has lost. It is a whole
        // address where the client takes this server for a proxy.
        var raw = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var target = raw is ['/', ..] ? raw : request.GetEncodedPathAndQuery();
        return new IncomingRequest(
            request.Method,
            target,
            request.Headers.ToDictionary(
                header => header.Key.ToLowerInvariant(),
                header => header.Value.ToString()
            ),
            string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host}")
        );
    }
}
