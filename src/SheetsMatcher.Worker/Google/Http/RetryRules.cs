using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// The arithmetic of retries: what an answer means, and whether and when to try again.
/// </summary>
internal static partial class RetryRules
{
    /// <summary>
    /// Positions were read moments ago; past this age somebody may have sorted the tab, and the
    /// next round, which reads anew, is the better retry.
    /// </summary>
    public static readonly TimeSpan PositionsTrustedFor = TimeSpan.FromSeconds(5);

    public static AttemptFault Classify(HttpStatusCode status, GoogleErrorBody error) =>
        status switch
        {
            HttpStatusCode.TooManyRequests => AttemptFault.Limited,
            HttpStatusCode.Forbidden when SaysLimit(error) => AttemptFault.Limited,
            HttpStatusCode.RequestTimeout => AttemptFault.Unclear,
            >= HttpStatusCode.InternalServerError => AttemptFault.Unclear,
            >= HttpStatusCode.BadRequest => AttemptFault.Refused,
            _ => AttemptFault.None,
        };

    /// <summary>
    /// A failure to connect is told apart from one after the request was on its way.
    /// </summary>
    public static AttemptFault Classify(HttpRequestException failure) =>
        failure.HttpRequestError
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
            ? AttemptFault.NotSent
            : AttemptFault.Unclear;

    public static bool MayRepeat(CallKind kind, AttemptFault fault) =>
        (kind, fault) switch
        {
            (_, AttemptFault.None or AttemptFault.Refused) => false,
            (CallKind.Send, _) => false,
            (CallKind.Add, AttemptFault.Unclear) => false,
            _ => true,
        };

    /// <summary>Whether a wait of this length still leaves the call a chance to succeed.</summary>
    public static bool IsWorthWaiting(
        CallKind kind,
        TimeSpan age,
        TimeSpan wait,
        TimeSpan timeout
    ) => age + wait < (kind == CallKind.SetCells ? Shorter(PositionsTrustedFor, timeout) : timeout);

    /// <summary>
    /// How long Google asks to wait: the Retry-After header, or Gmail's sentence
    /// "Retry after 2026-11-23T10:00:00.000Z", which comes without a header.
    /// </summary>
    public static TimeSpan? HintIn(
        HttpResponseMessage reply,
        GoogleErrorBody error,
        DateTimeOffset now
    )
    {
        var header = reply.Headers.RetryAfter;
        var hint = header?.Delta ?? (header?.Date ?? TimeIn(error.Message)) - now;
        return hint is { } wait ? Longer(wait, TimeSpan.Zero) : null;
    }

    /// <summary>The moment named in Gmail's sentence; null when there is none.</summary>
    public static DateTimeOffset? TimeIn(string message) =>
        RetryAfterSentence().Match(message) is { Success: true } match
        && DateTimeOffset.TryParse(
            match.Groups["time"].Value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;

    private static bool SaysLimit(GoogleErrorBody error) =>
        error.Says("rateLimitExceeded")
        || error.Says("userRateLimitExceeded")
        || error.Says("dailyLimitExceeded")
        || error.Says("quotaExceeded")
        || error.Says("RATE_LIMIT_EXCEEDED")
        || error.Says("RESOURCE_EXHAUSTED");

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    [GeneratedRegex(
        @"Retry after (?<time>\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RetryAfterSentence();
}
