using System.Net;
using Google.Apis.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// Makes the HTTP clients of the services and of the sign-in, with our retries and no
/// redirects.
/// </summary>
internal sealed class GoogleHttpFactory(GoogleResilience resilience, CrashPoint crashPoint)
    : HttpClientFactory
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A connection is renewed now and then, so that a changed address is noticed.
    /// </summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    // The outer handler disposes the inner one, and the client disposes the outer.
#pragma warning disable CA2000
    protected override HttpMessageHandler CreateHandler(CreateHttpClientArgs args) =>
        new ResilienceHandler(resilience, new CrashPointHandler(crashPoint, Network()));
#pragma warning restore CA2000

    /// <summary>Switches off what the client's own handler would do again.</summary>
    public static void TakeOver(ConfigurableHttpClient client)
    {
        client.MessageHandler.FollowRedirect = false;
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    private static SocketsHttpHandler Network() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = s_connectTimeout,
            PooledConnectionLifetime = s_connectionLifetime,
        };
}
