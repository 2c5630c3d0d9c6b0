using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Schema;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.Limits;

/// <summary>
/// Google's limits a minute and user, off until they are switched on. They are counted in real
/// time, since a clock that stands still would never let a client go on.
/// </summary>
public sealed class Quotas(TimeProvider real) : ISnapshotPart
{
    private ImmutableDictionary<(string Metric, string User), MinuteCount> _counts =
        ImmutableDictionary<(string Metric, string User), MinuteCount>.Empty;

    /// <summary>Google's own is 60. Null: no limit.</summary>
    public int? SheetsReadsPerMinute { get; set; }

    /// <summary>Google's own is 60. Null: no limit.</summary>
    public int? SheetsWritesPerMinute { get; set; }

    /// <summary>
    /// Quota units by method (send 100, create 10, get 5, …); Google's own is from 6,000. Null: no limit.
    /// </summary>
    public int? GmailUnitsPerMinute { get; set; }

    /// <summary>Gmail's refusal was seen in several forms.</summary>
    public GmailRefusal GmailRefusal { get; set; }

    /// <summary>
    /// Counts a request, for the user that <c>quotaUser</c> names where it is given.
    /// </summary>
    /// <exception cref="GoogleErrorException">
    /// The limit is reached; nothing was counted.
    /// </exception>
    internal void Count(LocalRequest request)
    {
        var path = request.Path;
        if (path.StartsWith("/v4/", StringComparison.Ordinal))
        {
            var isRead = request.Method == "GET" || IsReadByFilter(path);
            var limit = isRead ? SheetsReadsPerMinute : SheetsWritesPerMinute;
            Count(request, isRead ? "Read requests" : "Write requests", 1, limit, SheetsRefusal);
        }
        else if (path.Contains("/gmail/v1/", StringComparison.Ordinal))
        {
            Count(
                request,
                "Queries",
                Units(request),
                GmailUnitsPerMinute,
                metric => GmailRefusals.Of(GmailRefusal, metric, real.GetUtcNow())
            );
        }
    }

    private void Count(
        LocalRequest request,
        string metric,
        int units,
        int? limit,
        Func<string, GoogleErrorException> refusal
    )
    {
        if (limit is not { } most)
        {
            return;
        }

        var key = (metric, request.QueryValue("quotaUser") ?? "");
        var count = _counts.GetValueOrDefault(key, MinuteCount.None);
        _counts = _counts.SetItem(key, count.With(units, most, real) ?? throw refusal(metric));
    }

    object ISnapshotPart.Capture() => _counts;

    void ISnapshotPart.Restore(object captured) =>
        _counts = (ImmutableDictionary<(string Metric, string User), MinuteCount>)captured;

    private static bool IsReadByFilter(string path) =>
        path.EndsWith("ByDataFilter", StringComparison.Ordinal)
        && path.Contains("etByDataFilter", StringComparison.OrdinalIgnoreCase);

    /// <summary>Quota units of the reference's table.</summary>
    private static int Units(LocalRequest request)
    {
        var parts = request.Path.Trim('/').Split('/');
        var users = Array.IndexOf(parts, "users");
        var method =
            users < 0 ? null : GmailMethod.Find(request.Method, parts.AsSpan()[(users + 2)..]);
        return method?.Id switch
        {
            "messages.send" or "drafts.send" => 100,
            "messages.batchDelete" or "messages.batchModify" or "watch" or "stop" => 50,
            "messages.import" or "messages.insert" => 25,
            "threads.delete" => 20,
            "drafts.update" => 15,
            "drafts.create" or "drafts.delete" or "messages.delete" => 10,
            "threads.get" or "threads.list" or "threads.modify" => 10,
            "threads.trash" or "threads.untrash" => 10,
            "getProfile" or "labels.get" or "labels.list" => 1,
            "history.list" => 2,
            _ => 5,
        };
    }

    private static GoogleErrorException SheetsRefusal(string metric) =>
        new(
            429,
            "RESOURCE_EXHAUSTED",
            Message(metric, "sheets"),
            details:
            [
                new JsonObject
                {
                    ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
                    ["reason"] = "RATE_LIMIT_EXCEEDED",
                    ["domain"] = "googleapis.com",
                    ["metadata"] = new JsonObject { ["service"] = "sheets.googleapis.com" },
                },
            ]
        );

    internal static string Message(string metric, string service) =>
        $"Quota exceeded for quota metric '{metric}' and limit '{metric} per minute per user' of "
        + $"service '{service}.googleapis.com' for consumer 'project_number:1'.";
}
