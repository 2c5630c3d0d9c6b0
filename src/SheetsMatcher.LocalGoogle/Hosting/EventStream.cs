using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>
/// Server-sent events for the page: <c>{"kind":"sheet","revision":12}</c>. What changes often is
/// told at most ten times a second.
/// </summary>
internal sealed class EventStream : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ClockPause = TimeSpan.FromMilliseconds(250);

    private readonly LocalGoogleService _service;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _revisions = [];
    private TaskCompletionSource _changed = NewSignal();

    public EventStream(LocalGoogleService service)
    {
        _service = service;
        _service.Changes.Changed += Note;
    }

    public async Task Serve(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            _stopping.Token
        );
        // Taken before the page hears anything, so that no change after its first line is missed.
        var told = Revisions().Revisions;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", ending.Token);
            await context.Response.Body.FlushAsync(ending.Token);
            await TellChanges(context.Response, told, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the server stops.
        }
    }

    public void Dispose()
    {
        _service.Changes.Changed -= Note;
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private void Note(string kind)
    {
        TaskCompletionSource signal;
        lock (_lock)
        {
            _revisions[kind] = _revisions.GetValueOrDefault(kind) + 1;
            signal = _changed;
            _changed = NewSignal();
        }

        signal.TrySetResult();
    }

    private async Task TellChanges(
        HttpResponse response,
        Dictionary<string, long> told,
        CancellationToken ending
    )
    {
        while (!ending.IsCancellationRequested)
        {
            var (revisions, changed) = Revisions();
            var news = revisions
                .Where(now => told.GetValueOrDefault(now.Key) != now.Value)
                .ToList();
            if (news.Count == 0)
            {
                await Wait(changed, response, ending);
                continue;
            }

            await response.WriteAsync(string.Concat(news.Select(Event)), ending);
            await response.Body.FlushAsync(ending);
            told = revisions;
            await Task.Delay(Pause, ending);
        }
    }

    /// <summary>Until something changes; a running clock changes by itself.</summary>
    private async Task Wait(Task changed, HttpResponse response, CancellationToken ending)
    {
        var isMoving = _service.Clock.Read().Rate > 1;
        try
        {
            await changed.WaitAsync(isMoving ? ClockPause : Silence, ending);
        }
        catch (TimeoutException) when (isMoving)
        {
            Note("clock");
        }
        catch (TimeoutException)
        {
            // A comment keeps the connection, and finds out whether the page is still there.
            await response.WriteAsync(": still here\n\n", ending);
            await response.Body.FlushAsync(ending);
        }
    }

    private (Dictionary<string, long> Revisions, Task Changed) Revisions()
    {
        lock (_lock)
        {
            return (new Dictionary<string, long>(_revisions), _changed.Task);
        }
    }

    private static string Event(KeyValuePair<string, long> news) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"data: {{\"kind\":\"{news.Key}\",\"revision\":{news.Value}}}\n\n"
        );

    private static TaskCompletionSource NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
