namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// Sits under Google's client and above the network: the client adds the credential and refreshes
/// it on a 401, everything else that goes wrong is judged here.
/// </summary>
internal sealed class ResilienceHandler(GoogleResilience resilience, HttpMessageHandler network)
    : DelegatingHandler(network)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        // Without a call of ours it is the sign-in, whose token requests may be repeated.
        if (!request.Options.TryGetValue(GoogleCall.Key, out var call))
        {
            call = resilience.Begin("token", CallKind.Read, cancellationToken);
            request.Options.Set(GoogleCall.Key, call);
        }

        return await resilience.Run(
            call,
            cancellation => Attempt(call, request, cancellation),
            cancellationToken
        );
    }

    private async ValueTask<HttpResponseMessage> Attempt(
        GoogleCall call,
        HttpRequestMessage request,
        CancellationToken cancellation
    )
    {
        call.Begin();
        HttpResponseMessage? reply = null;
        try
        {
            reply = await base.SendAsync(request, cancellation);
            var error = await ReplyReader.Read(reply, call.Take, cancellation);
            var hint = RetryRules.HintIn(reply, error, resilience.Time.GetUtcNow());
            var fault = RetryRules.Classify(reply.StatusCode, error);
            call.Record(fault, (int)reply.StatusCode, error, hint);
            return reply;
        }
        catch (Exception failure)
        {
            call.Record(FaultOf(failure), (int?)reply?.StatusCode);
            reply?.Dispose();
            throw;
        }
    }

    private static AttemptFault FaultOf(Exception failure) =>
        failure is HttpRequestException http ? RetryRules.Classify(http) : AttemptFault.Unclear;
}
