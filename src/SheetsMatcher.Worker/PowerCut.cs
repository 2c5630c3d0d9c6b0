using System.Diagnostics;

namespace SheetsMatcher.Worker;

/// <summary>
/// Ends the process by force at a chosen point, for tests of what a power cut leaves. Points stand
/// before and after every ledger write and every request to Google. It can only be set together with
/// a loopback <c>Google:BaseAddress</c>.
/// </summary>
/// <param name="at">Counted from 1; null for never.</param>
internal sealed class PowerCut(int? at)
{
    private int _passed;

    public static PowerCut Never { get; } = new(null);

    public void Pass()
    {
        if (at is { } point && Interlocked.Increment(ref _passed) == point)
        {
            // SIGKILL: no handler, no finally, no flush.
            Process.GetCurrentProcess().Kill();
            using var never = new ManualResetEventSlim();
            never.Wait();
        }
    }
}

/// <summary>The points around each request.</summary>
internal sealed class PowerCutHandler(PowerCut powerCut, HttpMessageHandler network)
    : DelegatingHandler(network)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        powerCut.Pass();
        var reply = await base.SendAsync(request, cancellationToken);
        powerCut.Pass();
        return reply;
    }
}
