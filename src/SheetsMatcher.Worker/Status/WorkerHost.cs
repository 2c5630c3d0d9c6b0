using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Status;

/// <summary>The service around the rounds: scheduler, status page, health, metrics and traces.</summary>
internal static class WorkerHost
{
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// What keeps the host from starting ends the command with one line; these would tell it again, with
    /// a stack.
    /// </summary>
    private static readonly string[] s_startCategories =
    [
        "Microsoft.Extensions.Hosting",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server",
    ];

    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(10);

    public static WebApplication Build(
        WorkerSettings settings,
        WorkerServices workshop,
        ProgramRegistry book
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var isUp = false;
        WorkerLog.Configure(builder.Logging, settings.Log);
        foreach (var category in s_startCategories)
        {
            builder.Logging.AddFilter(category, level => isUp && level >= LogLevel.Warning);
        }

        builder
            .Services.AddSingleton(book)
            .AddSingleton<IHostLifetime, NoSignals>()
            // Two calls are the most that a letter under way has still before it.
            .Configure<HostOptions>(host =>
                host.ShutdownTimeout = 2 * settings.Google.CallTimeout + s_timeToEnd
            )
            .AddSingleton(workshop.Clock)
            .AddSingleton(new MemoryAtRest(TimeProvider.System))
            .AddRounds(book.ProgramIds, settings, workshop.IsShared, TimeProvider.System);
        Listen(builder, settings.Web);
        Measure(builder.Services, settings.Telemetry);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => isUp = true);
        if (settings.Web.Address.Length > 0)
        {
            Answer(app, settings, workshop, book);
        }

        return app;
    }

    private static void Listen(WebApplicationBuilder builder, WebSettings web)
    {
        if (web.Address.Length == 0)
        {
            builder.Services.AddSingleton<IServer, NoServer>();
            return;
        }

        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel => kestrel.AddServerHeader = false)
            .UseUrls(web.Address);
    }

    private static void Measure(IServiceCollection services, TelemetrySettings telemetry)
    {
        var open = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("sheets-matcher"))
            .WithMetrics(metrics => metrics.AddMeter(RoundTelemetry.Name).AddPrometheusExporter());
        if (telemetry.OtlpEndpoint is { } endpoint)
        {
            open.WithTracing(traces =>
                traces
                    .AddSource(RoundTelemetry.Name)
                    .AddOtlpExporter(exporter => exporter.Endpoint = endpoint)
            );
        }
    }

    private static void Answer(
        WebApplication app,
        WorkerSettings settings,
        WorkerServices workshop,
        ProgramRegistry book
    )
    {
        var board = new StatusBoard(
            new StatusReader(
                workshop.Reports,
                workshop.Outbox,
                workshop.MailSwitch,
                workshop.Erasures,
                workshop.Memory,
                workshop.Generations,
                TimeProvider.System
            ),
            [.. book.Programs],
            app.Services.GetRequiredService<PollPolicy>().RestDelay,
            TimeProvider.System
        );
        app.Use((context, next) => Guard(context, next, settings.Web));
        app.Use((context, next) => board.Measure(context.Request.Path, () => next(context)));
        app.MapPrometheusScrapingEndpoint("/metrics")
            .WithMetadata(new HttpMethodMetadata(s_reading));
        app.MapMethods("/", s_reading, board.Page);
        app.MapMethods("/status.css", s_reading, StatusPage.Style);
        app.MapMethods(
            "/health/live",
            s_reading,
            context => context.Response.WriteAsync("alive\n")
        );
        app.MapMethods("/health/ready", s_reading, board.Ready);
    }

    /// <summary>
    /// A page on this machine is for this machine: another site's name that points here gets
    /// nothing. No answer may be framed, cached or run scripts.
    /// </summary>
    private static async Task Guard(HttpContext context, RequestDelegate next, WebSettings web)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        var isOfThisMachine =
            context.Connection.LocalIpAddress is { } address && IPAddress.IsLoopback(address);
        var name = context.Request.Host.Host.Trim('[', ']');
        if (
            isOfThisMachine
            && web.IsLoopback
            && name != "localhost"
            && !(IPAddress.TryParse(name, out var named) && IPAddress.IsLoopback(named))
        )
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        await next(context);
    }

    /// <summary>Stands in the web server's place where none is wanted.</summary>
    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(
            IHttpApplication<TContext> application,
            CancellationToken cancellationToken
        )
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() { }
    }
}
