namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// The points before and after every ledger write and every request to Google: there, tests of what
/// a power cut leaves stop a worker for good.
/// </summary>
/// <param name="pass">Awaited at each point; null where nothing is to happen.</param>
internal sealed class CrashPoint(Func<ValueTask>? pass)
{
    public static CrashPoint Never { get; } = new(null);

    public ValueTask Pass() => pass is null ? ValueTask.CompletedTask : pass();
}

/// <summary>The points around each request.</summary>
internal sealed class CrashPointHandler(CrashPoint crashPoint, HttpMessageHandler network)
    : DelegatingHandler(network)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        await crashPoint.Pass();
        var reply = await base.SendAsync(request, cancellationToken);
        await crashPoint.Pass();
        return reply;
    }
}
