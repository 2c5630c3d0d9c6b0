using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>What happens to each request that comes in over a socket.</summary>
internal sealed class RequestPipeline(LocalGoogleService service, EventStream events)
{
    private static readonly string PageFolder = Path.Combine(AppContext.BaseDirectory, "page");

    public void Use(WebApplication application)
    {
        application.Use(RefuseForeignHosts);
        if (Directory.Exists(PageFolder))
        {
            var files = new PhysicalFileProvider(PageFolder);
            application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            application.UseStaticFiles(
                new StaticFileOptions
                {
                    FileProvider = files,
                    OnPrepareResponse = file => NoStaleFiles(file.Context),
                }
            );
        }

        application.Run(Answer);
    }

    /// <summary>
    /// A page elsewhere can make its own name lead to this machine; its requests then carry that
    /// name, and are refused.
    /// </summary>
    private static async Task RefuseForeignHosts(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (host is "127.0.0.1" or "localhost" or "[::1]")
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        await context.Response.WriteAsync(
            "LocalGoogle answers at loopback addresses only.",
            context.RequestAborted
        );
    }

    private static void NoStaleFiles(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
    }

    private async Task Answer(HttpContext context)
    {
        if (context.Request is { Method: "GET", Path.Value: "/local/events" })
        {
            await events.Serve(context);
            return;
        }

        try
        {
            await KestrelExchange.Answer(service, context);
        }
        catch (GoogleErrorException refusal)
        {
            await KestrelExchange.Write(context, refusal.ToResponse());
        }
        catch (BadHttpRequestException tooLarge)
            when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await KestrelExchange.Write(context, IncomingRequest.TooLarge().ToResponse());
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to answer.
        }
    }
}
