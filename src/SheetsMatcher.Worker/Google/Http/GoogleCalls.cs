using Google;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Requests;
using Microsoft.Extensions.Logging;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// Runs requests of Google's client and turns whatever goes wrong into a <see
/// cref="GoogleFault"/>.
/// </summary>
internal sealed class GoogleCalls(GoogleResilience resilience, ILogger logger)
{
    public TimeProvider Time => resilience.Time;

    /// <param name="take">Takes a good answer in as it comes; the client then sees an empty one.</param>
    /// <exception cref="GoogleFault">The call failed; its kind says in which way.</exception>
    /// <exception cref="SignInException">Only a person can mend it.</exception>
    public async Task<TResponse> Run<TResponse>(
        string name,
        CallKind kind,
        ClientServiceRequest<TResponse> request,
        CancellationToken cancellation,
        TakeBody? take = null
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var call = resilience.Begin(name, kind, cancellation);
        call.Take = take;
        request.ModifyRequest = message => message.Options.Set(GoogleCall.Key, call);
        try
        {
            // What changes something is not broken off half way: its reply is worth the bounded
            // wait.
            var token = kind == CallKind.Read ? cancellation : CancellationToken.None;
            var answer = await request.ExecuteAsync(token);
            GoogleLog.Answered(logger, name, call.Attempts);
            return answer;
        }
        catch (Exception failure)
            when (!cancellation.IsCancellationRequested || kind != CallKind.Read)
        {
            GoogleLog.Failed(logger, name, call.Attempts, call.Fault, call.Status);
            throw Explain(call, failure);
        }
    }

    private static Exception Explain(GoogleCall call, Exception failure) =>
        failure switch
        {
            TokenResponseException token => SignInFaults.Of(token),
            GoogleApiException when SignInFaults.Of(call, failure) is { } signIn => signIn,
            _ => new GoogleFault(call, failure),
        };
}
