using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Control;

/// <param name="Number">From 1, without gaps, in the order in which requests were answered.</param>
/// <param name="At">The local clock's time.</param>
/// <param name="Target">Path and query, without the query's secrets.</param>
/// <param name="Status">0 where the connection broke without an answer.</param>
/// <param name="Milliseconds">Real time that the answer took.</param>
public sealed record CompletedRequest(
    long Number,
    DateTimeOffset At,
    string Method,
    string Target,
    int Status,
    double Milliseconds
);

/// <summary>
/// The latest requests of the programs that use this LocalGoogle. The page's own questions below
/// <c>/local/</c> are announced, but not kept: else showing the log would fill it.
/// </summary>
public sealed class RequestLog(ChangeFeed changes)
{
    private const int KeptMax = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<CompletedRequest> _kept = new();
    private long _lastNumber;

    /// <summary>
    /// Raised after each request, those below <c>/local/</c> included, outside any lock.
    /// </summary>
    public event Action<CompletedRequest>? Completed;

    /// <summary>The kept requests with a number above this one, oldest first.</summary>
    public IReadOnlyList<CompletedRequest> Since(long number)
    {
        lock (_lock)
        {
            return [.. _kept.Where(request => request.Number > number)];
        }
    }

    internal void Add(LocalRequest request, DateTimeOffset at, int status, TimeSpan took)
    {
        CompletedRequest completed;
        var isKept = !IsOwn(request.Path);
        lock (_lock)
        {
            completed = new(
                ++_lastNumber,
                at,
                request.Method,
                RequestTarget.WithoutSecrets(request),
                status,
                Math.Round(took.TotalMilliseconds, 3)
            );
            Keep(completed, isKept);
        }

        Completed?.Invoke(completed);
        if (isKept)
        {
            changes.Say("request");
        }
    }

    private void Keep(CompletedRequest completed, bool isKept)
    {
        if (!isKept)
        {
            return;
        }

        _kept.Enqueue(completed);
        if (_kept.Count > KeptMax)
        {
            _kept.Dequeue();
        }
    }

    private static bool IsOwn(string path) => path.StartsWith("/local/", StringComparison.Ordinal);
}

internal static class RequestTarget
{
    private static readonly HashSet<string> Secrets =
    [
        "access_token",
        "oauth_token",
        "key",
        "code",
        "token",
        "client_secret",
        "state",
        "code_challenge",
    ];

    public static string WithoutSecrets(LocalRequest request) =>
        request.Query.Count == 0
            ? request.Path
            : $"{request.Path}?{string.Join('&', request.Query.Select(Pair))}";

    private static string Pair(KeyValuePair<string, string> pair) =>
        Secrets.Contains(pair.Key)
            ? $"{pair.Key}=…"
            : $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}";
}
