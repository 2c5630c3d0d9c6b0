using System.Net;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Google;

/// <summary>What can be found out about Google and a spreadsheet without signing in.</summary>
internal sealed class AnonymousProbe : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _anybody = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    )
    {
        Timeout = Patience,
    };

    private readonly TimeProvider _time;
    private readonly Uri _services;
    private readonly Uri _documents;

    /// <exception cref="Ports.GoogleRefusedException">
    /// Google:BaseAddress is neither Google's nor loopback.
    /// </exception>
    public AnonymousProbe(GoogleSettings settings, TimeProvider time)
    {
        _time = time;
        var local = GoogleAddresses.Of(settings).ServiceBase;
        _services = new Uri(local ?? "https://sheets.googleapis.com/");
        _documents = new Uri(local ?? "https://docs.google.com/");
    }

    /// <summary>
    /// How far this machine's clock is ahead of Google's (negative: behind), to the second; null
    /// when Google does not say.
    /// </summary>
    public async Task<TimeSpan?> ClockSkew(CancellationToken cancellation)
    {
        try
        {
            using var answer = await Ask(_services, cancellation);
            return answer.Headers.Date is { } theirs ? _time.GetUtcNow() - theirs : null;
        }
        catch (Exception failure) when (IsNoAnswer(failure, cancellation))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether somebody without an account can read the spreadsheet; null when that cannot be found
    /// out. A spreadsheet that is not shared with everybody answers with a way to the sign-in.
    /// </summary>
    public async Task<bool?> IsOpenToTheWorld(string spreadsheetId, CancellationToken cancellation)
    {
        try
        {
            var page = new Uri(
                _documents,
                $"spreadsheets/d/{Uri.EscapeDataString(spreadsheetId)}/export?format=csv"
            );
            using var answer = await Ask(page, cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => true,
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => false,
                // A shared one is sent on to where the download lies, a private one to the sign-in.
                HttpStatusCode.Redirect or HttpStatusCode.TemporaryRedirect => answer
                    .Headers
                    .Location
                    is { } next
                    && !next.OriginalString.Contains(
                        "ServiceLogin",
                        StringComparison.OrdinalIgnoreCase
                    )
                    && !next.OriginalString.Contains(
                        "accounts.google.com",
                        StringComparison.OrdinalIgnoreCase
                    ),
                _ => null,
            };
        }
        catch (Exception failure) when (IsNoAnswer(failure, cancellation))
        {
            return null;
        }
    }

    public void Dispose() => _anybody.Dispose();

    private Task<HttpResponseMessage> Ask(Uri address, CancellationToken cancellation) =>
        _anybody.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);

    private static bool IsNoAnswer(Exception failure, CancellationToken cancellation) =>
        failure is HttpRequestException
        || (failure is OperationCanceledException && !cancellation.IsCancellationRequested);
}
