namespace SheetsMatcher.Worker;

/// <summary>
/// The points before and after every ledger write and every request to Google: there, tests of what
/// a power cut leaves stop a worker for good.
/// </summary>
/// <param name="pass">Awaited at each point; null where nothing is to happen.</param>
internal sealed class PowerCut(Func<ValueTask>? pass)
{
    public static PowerCut Never { get; } = new(null);

    public ValueTask Pass() => pass is null ? ValueTask.CompletedTask : pass();
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
        await powerCut.Pass();
        var reply = await base.SendAsync(request, cancellationToken);
        await powerCut.Pass();
        return reply;
    }
}
