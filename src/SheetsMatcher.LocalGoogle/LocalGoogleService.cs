using SheetsMatcher.LocalGoogle.Clock;
using SheetsMatcher.LocalGoogle.Control;
using SheetsMatcher.LocalGoogle.Drive;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.LocalGoogle.Forms;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Gmail.Methods;
using SheetsMatcher.LocalGoogle.Hosting;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Limits;
using SheetsMatcher.LocalGoogle.OAuth;
using SheetsMatcher.LocalGoogle.Sheets;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle;

/// <summary>
/// A Google on this machine: Sheets, Drive, Gmail, Forms and the sign-in, without a network. One
/// request is answered at a time, so that seed, clock and the order of requests fix every byte.
/// </summary>
public sealed class LocalGoogleService
{
    private readonly Lock _lock = new();
    private readonly RouteTable _routes = new();
    private readonly Gatekeeper _gatekeeper;
    private readonly TimeProvider _real;
    private readonly SnapshotParts _state;
    private readonly PastContents _past;

    /// <param name="real">
    /// Time that really passes: for tokens' expiry and how long answers take.
    /// </param>
    public LocalGoogleService(LocalGoogleOptions options, TimeProvider real)
    {
        _real = real;
        var ids = new IdSource(options.Seed);
        Clock = options.StartAt is { } start ? new(real, start) : new(real);
        Clock.Moved += () => Changes.Say("clock");
        Limits = new Quotas(real);
        Requests = new RequestLog(Changes);
        Faults = new FaultInjector(Changes);
        Sheets = new SheetsStore(ids, Clock, Changes);
        Mail = new Mailbox(options.Mailbox, ids, Clock, real, Changes);
        Forms = new LinkedForms(Sheets, ids, Clock, Changes);
        var tokens = new TokenStore(ids, real);
        var consents = new ConsentDesk(ids);
        var devices = new DeviceDesk(ids, real);
        _gatekeeper = new Gatekeeper(tokens, options);
        _past = new PastContents(new(ids, Sheets, Mail, Forms), Changes);
        _state = new(ids, Clock, Sheets, Mail, Forms, tokens, consents, devices, Faults, Limits);

        SheetsRoutes.Map(_routes, Sheets);
        DriveRoutes.Map(_routes, Sheets);
        GmailRoutes.Map(_routes, Mail);
        FormRoutes.Map(_routes, Forms);
        new TokenEndpoint(tokens, consents, devices, options, real).Map(_routes);
        new ConsentRoutes(consents, devices, options).Map(_routes);
        new DeviceRoutes(devices, consents, options).Map(_routes);
        ClockRoutes.Map(_routes, Clock);
        FaultRoutes.Map(_routes, Faults);
        RequestRoutes.Map(_routes, Requests);
        new LocalMailRoutes(Mail).Map(_routes);
        DeliveryRoutes.Map(_routes, Mail.Rules);
        LimitRoutes.Map(_routes, Limits, Mail.Rules);
        new SnapshotRoutes(_state).Map(_routes);
        new BatchEndpoint(ids, AnswerLogged).Map(_routes);
    }

    public LocalClock Clock { get; }

    public SheetsStore Sheets { get; }

    public Mailbox Mail { get; }

    public LinkedForms Forms { get; }

    public ChangeFeed Changes { get; } = new();

    public RequestLog Requests { get; }

    public FaultInjector Faults { get; }

    public Quotas Limits { get; }

    internal TimeProvider Real => _real;

    /// <summary>Answers one request at once.</summary>
    /// <exception cref="IOException">A fault broke the connection.</exception>
    public LocalResponse Handle(LocalRequest request)
    {
        var exchange = Answer(request);
        return exchange is { Response: { } response, BodyLength: null }
            ? response
            : throw new IOException("A fault broke the connection.");
    }

    /// <summary>Reads <see cref="Mail"/> and the like while no request changes them.</summary>
    public T WhileStill<T>(Func<LocalGoogleService, T> read)
    {
        lock (_lock)
        {
            return read(this);
        }
    }

    /// <summary>
    /// The whole state as it is now. Switches (<see cref="Limits"/> and <see cref="Mail"/>'s rules)
    /// and the log of requests are no part of it.
    /// </summary>
    public StateSnapshot Capture() => WhileStill(_ => _state.Capture());

    public void Restore(StateSnapshot snapshot)
    {
        lock (_lock)
        {
            _state.Restore(snapshot);
        }
    }

    /// <summary>For an HttpClient in this process; no socket is opened.</summary>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(this);

    internal Exchange Answer(LocalRequest request)
    {
        var started = _real.GetTimestamp();
        var at = Clock.GetUtcNow();
        Exchange exchange;
        lock (_lock)
        {
            var fault = IsLocal(request) ? null : Faults.Strike(request);
            exchange = Exchange.Of(
                fault,
                new FaultStage(
                    request,
                    () => Route(request),
                    () => _past.AnswerFromBefore(() => Route(request)),
                    edit => AnswerLogged(edit.ToRequest(request.Origin))
                )
            );
        }

        Requests.Add(request, at, exchange.Response?.Status ?? 0, _real.GetElapsedTime(started));
        return exchange;
    }

    /// <summary>
    /// What a person does between two requests, or one of a batch: no fault befalls it, and the log
    /// tells how it went.
    /// </summary>
    private LocalResponse AnswerLogged(LocalRequest request)
    {
        var started = _real.GetTimestamp();
        var at = Clock.GetUtcNow();
        var response = Route(request);
        Requests.Add(request, at, response.Status, _real.GetElapsedTime(started));
        return response;
    }

    private LocalResponse Route(LocalRequest request)
    {
        _past.Before(request);
        try
        {
            SameOrigin.Check(request);
            if (_routes.Find(request) is not { } answer)
            {
                return IsLocal(request)
                    ? throw GoogleErrorException.NotFound(
                        $"There is no {request.Method} {request.Path}."
                    )
                    : NoSuchPage.For(request);
            }

            Mail.TakeBounces();
            Sheets.Caller = _gatekeeper.Check(request);
            Limits.Count(request);
            return answer();
        }
        catch (GoogleErrorException refusal)
        {
            return refusal.ToResponse();
        }
        catch (System.Text.Json.JsonException problem)
        {
            return JsonBody.Invalid(problem).ToResponse();
        }
#pragma warning disable CA1031 // A server answers 500 to what it did not foresee, and lives on.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"{request.Method} {request.Path}: {unforeseen}");
            return new GoogleErrorException(
                500,
                "INTERNAL",
                "Internal error encountered."
            ).ToResponse();
        }
    }

    private static bool IsLocal(LocalRequest request) =>
        request.Path.StartsWith("/local/", StringComparison.Ordinal);
}
