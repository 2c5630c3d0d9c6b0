using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SheetsMatcher.LocalGoogle.Hosting;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle;

/// <summary>The server cannot start at its address; the message says why in one line.</summary>
public sealed class ServerAddressException(string message, Exception? inner = null)
    : Exception(message, inner);

/// <summary>A <see cref="LocalGoogleService"/> on a loopback address, with its web page.</summary>
public sealed class LocalGoogleServer : IAsyncDisposable
{
    /// <summary>Enough for a read of some hundred ranges, which clients send in the address.</summary>
    private const int RequestLineBytesMax = 16 * 1024;

    private readonly WebApplication _application;
    private readonly EventStream _events;
    private int _stops;

    private LocalGoogleServer(WebApplication application, EventStream events)
    {
        _application = application;
        _events = events;
        Address = new Uri(
            _application.Urls.FirstOrDefault()
                ?? throw new InvalidOperationException("The server has no address.")
        );
    }

    /// <summary>With the port that was taken where port 0 was asked for.</summary>
    public Uri Address { get; }

    /// <param name="address">Loopback, plain http; port 0 takes any free one.</param>
    /// <exception cref="ServerAddressException">
    /// The address is not loopback, or is in use.
    /// </exception>
    public static async Task<LocalGoogleServer> StartAsync(LocalGoogleService service, Uri address)
    {
        var endpoint = Endpoint(address);
        var events = new EventStream(service);
        var application = Build(endpoint);
        new RequestPipeline(service, events).Use(application);
        try
        {
            await application.StartAsync();
            return new LocalGoogleServer(application, events);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await StopAsync(application, events);
            throw new ServerAddressException(
                $"Port {endpoint.Port} on {endpoint.Address} is already in use: stop the program "
                    + "that uses it or choose another port.",
                taken
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stops, 1) == 0)
        {
            await StopAsync(_application, _events);
        }
    }

    private static async ValueTask StopAsync(WebApplication application, EventStream events)
    {
        events.Dispose();
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static IPEndPoint Endpoint(Uri address)
    {
        var host = address.Host == "localhost" ? "127.0.0.1" : address.Host.Trim('[', ']');
        return
            address.Scheme == Uri.UriSchemeHttp
            && IPAddress.TryParse(host, out var ip)
            && IPAddress.IsLoopback(ip)
            ? new IPEndPoint(ip, address.Port)
            : throw new ServerAddressException(
                $"{address} is not a loopback address: LocalGoogle serves this machine alone, "
                    + "e.g. at http://127.0.0.1:5080"
            );
    }

    private static WebApplication Build(IPEndPoint endpoint)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                // Watching files for changed settings takes one of the few watches a user may have.
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = RequestLineBytesMax;
            kestrel.Limits.MaxRequestBodySize = IncomingRequest.BodyBytesMax;
            kestrel.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(2)
        );
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        return builder.Build();
    }
}
