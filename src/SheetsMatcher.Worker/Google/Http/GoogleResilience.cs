using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// The one place that decides on repeating a call: Google's client never does it by itself. Time
/// and chance come in from outside.
/// </summary>
internal sealed class GoogleResilience
{
    /// <summary>One attempt may not eat up the time of those after it.</summary>
    internal const int AttemptsThatFit = 3;

    private static readonly ResiliencePropertyKey<GoogleCall?> s_call = new("GoogleCall");

    private readonly GoogleSettings _settings;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<HttpResponseMessage> _once;
    private readonly ResiliencePipeline<HttpResponseMessage> _repeated;

    /// <param name="chance">Numbers in [0, 1), for jitter.</param>
    public GoogleResilience(
        GoogleSettings settings,
        TimeProvider time,
        Func<double> chance,
        ILogger logger
    )
    {
        _settings = settings;
        _logger = logger;
        Time = time;
        _once = Builder().AddTimeout(settings.CallTimeout).Build();
        _repeated = Builder()
            .AddTimeout(settings.CallTimeout)
            .AddRetry(Retries(chance))
            .AddTimeout(settings.CallTimeout / AttemptsThatFit)
            .Build();
    }

    public TimeProvider Time { get; }

    public GoogleCall Begin(string name, CallKind kind, CancellationToken stopping) =>
        new(name, kind, Time.GetTimestamp(), stopping);

    /// <summary>Runs the attempts of one call; the last answer or failure comes out.</summary>
    public async ValueTask<HttpResponseMessage> Run(
        GoogleCall call,
        Func<CancellationToken, ValueTask<HttpResponseMessage>> attempt,
        CancellationToken cancellation
    )
    {
        // A send has no second try that a stop could spare.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            call.Kind == CallKind.Send ? CancellationToken.None : call.Stopping
        );
        var context = ResilienceContextPool.Shared.Get(either.Token);
        context.Properties.Set(s_call, call);
        try
        {
            return await PipelineFor(call.Kind)
                .ExecuteAsync(
                    (c, next) => Attempt(CallIn(c), next, c.CancellationToken),
                    context,
                    attempt
                );
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>
    /// What changes something is not broken off by a stop: its reply is worth the wait, which stays
    /// as long as it would have been.
    /// </summary>
    private async ValueTask<HttpResponseMessage> Attempt(
        GoogleCall call,
        Func<CancellationToken, ValueTask<HttpResponseMessage>> attempt,
        CancellationToken cancellation
    )
    {
        if (call.Kind is CallKind.Read or CallKind.Send)
        {
            return await attempt(cancellation);
        }

        using var late = new CancellationTokenSource(_settings.CallTimeout, Time);
        using var ends = cancellation.Register(() =>
        {
            if (!call.Stopping.IsCancellationRequested)
            {
                late.Cancel();
            }
        });
        return await attempt(late.Token);
    }

    private ResiliencePipeline<HttpResponseMessage> PipelineFor(CallKind kind) =>
        kind == CallKind.Send || _settings.RetriesMax == 0 ? _once : _repeated;

    private ResiliencePipelineBuilder<HttpResponseMessage> Builder() =>
        new() { TimeProvider = Time };

    private RetryStrategyOptions<HttpResponseMessage> Retries(Func<double> chance) =>
        new()
        {
            MaxRetryAttempts = Math.Max(1, _settings.RetriesMax),
            Delay = _settings.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = chance,
            ShouldHandle = args =>
                new(
                    !args.Context.CancellationToken.IsCancellationRequested
                        && ShouldRepeat(CallIn(args.Context))
                ),
            DelayGenerator = args => new(CallIn(args.Context).Hint),
            OnRetry = BeforeRetry,
        };

    private bool ShouldRepeat(GoogleCall call) =>
        RetryRules.MayRepeat(call.Kind, call.Fault)
        && RetryRules.IsWorthWaiting(
            call.Kind,
            Time.GetElapsedTime(call.StartedAt),
            call.Hint ?? _settings.RetryDelay,
            _settings.CallTimeout
        );

    private ValueTask BeforeRetry(OnRetryArguments<HttpResponseMessage> retry)
    {
        var call = CallIn(retry.Context);
        GoogleLog.Retrying(
            _logger,
            call.Name,
            call.Status,
            call.Fault,
            call.Attempts + 1,
            retry.RetryDelay
        );
        retry.Outcome.Result?.Dispose();
        return default;
    }

    private static GoogleCall CallIn(ResilienceContext context) =>
        context.Properties.GetValue(s_call, null)
        ?? throw new InvalidOperationException("a pipeline ran without its call");
}
