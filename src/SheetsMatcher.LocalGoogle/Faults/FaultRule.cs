using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>Refused with an error status; nothing is applied.</summary>
    Status,

    /// <summary>Applied, and then answered with an error status.</summary>
    StatusAfter,

    /// <summary>The connection breaks before anything is applied.</summary>
    ResetBefore,

    /// <summary>Applied, and then the connection breaks before the answer.</summary>
    ResetAfter,

    /// <summary>Applied; the connection breaks in the middle of the answer's body.</summary>
    Truncate,

    /// <summary>A proxy's HTML page instead of an answer; nothing is applied.</summary>
    NotJson,

    /// <summary>Applied; the answer comes late.</summary>
    Delay,
}

/// <summary>One thing to go wrong, and the requests that it befalls.</summary>
public sealed record FaultRule(FaultKind Kind)
{
    private static readonly ImmutableDictionary<string, FaultKind> KindsByName = new Dictionary<
        string,
        FaultKind
    >
    {
        ["status"] = FaultKind.Status,
        ["status-after"] = FaultKind.StatusAfter,
        ["reset-before"] = FaultKind.ResetBefore,
        ["reset-after"] = FaultKind.ResetAfter,
        ["truncate"] = FaultKind.Truncate,
        ["not-json"] = FaultKind.NotJson,
        ["delay"] = FaultKind.Delay,
    }.ToImmutableDictionary();

    /// <summary>Upper case; null for every method.</summary>
    public string? Method { get; init; }

    /// <summary>Text that the escaped path contains; null for every path.</summary>
    public string? PathContains { get; init; }

    /// <summary>The first matching request that it befalls, from 1.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>How many matching requests in a row it befalls.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The answer's status, for the kinds that give one.</summary>
    public int Status { get; init; } = 503;

    /// <summary>Null for Google's usual words for that status.</summary>
    public string? Message { get; init; }

    /// <summary>The reason in the <c>errors</c> list, e.g. <c>rateLimitExceeded</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Seconds in a <c>Retry-After</c> header.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How late the answer comes, for <see cref="FaultKind.Delay"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    public bool Fits(LocalRequest request) =>
        (Method is null || Method == request.Method)
        && (PathContains is null || request.Path.Contains(PathContains, StringComparison.Ordinal));

    public static FaultRule Of(JsonObject body) =>
        new(KindOf(body))
        {
            Method = body.Text("method")?.ToUpperInvariant(),
            PathContains = body.Text("path"),
            Nth = AtLeast(body, "nth", 1) ?? 1,
            Count = AtLeast(body, "count", 1) ?? 1,
            Status =
                AtLeast(body, "status", 200) ?? (KindOf(body) is FaultKind.NotJson ? 502 : 503),
            Message = body.Text("message"),
            Reason = body.Text("reason"),
            RetryAfter = AtLeast(body, "retryAfter", 0),
            Delay = TimeSpan.FromMilliseconds(AtLeast(body, "delayMs", 0) ?? 1_000),
        };

    public JsonObject ToJson() =>
        new()
        {
            ["kind"] = KindsByName.First(pair => pair.Value == Kind).Key,
            ["method"] = Method,
            ["path"] = PathContains,
            ["nth"] = Nth,
            ["count"] = Count,
            ["status"] = Status,
            ["message"] = Message,
            ["reason"] = Reason,
            ["retryAfter"] = RetryAfter,
            ["delayMs"] = Delay.TotalMilliseconds,
        };

    private static FaultKind KindOf(JsonObject body) =>
        KindsByName.TryGetValue(body.RequiredText("kind"), out var kind)
            ? kind
            : throw JsonMembers.Wrong(
                "kind",
                "must be one of "
                    + string.Join(", ", KindsByName.Keys.Order(StringComparer.Ordinal))
            );

    private static int? AtLeast(JsonObject body, string name, int least) =>
        body.Whole(name) is not { } number ? null
        : number >= least ? number
        : throw JsonMembers.Wrong(name, $"must be at least {least}");
}
