using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Limits;

/// <summary>The forms in which Gmail was seen to refuse a request past a user's limit.</summary>
public enum GmailRefusal
{
    /// <summary>403 <c>rateLimitExceeded</c>, "Quota exceeded for quota metric …".</summary>
    Quota,

    /// <summary>403 <c>userRateLimitExceeded</c>, "User Rate Limit Exceeded".</summary>
    UserRate,

    /// <summary>429 <c>rateLimitExceeded</c>, "User-rate limit exceeded.  Retry after …".</summary>
    RetryAfter,
}

internal static class GmailRefusals
{
    private static readonly (string Name, GmailRefusal Form)[] Names =
    [
        ("quota", GmailRefusal.Quota),
        ("user-rate", GmailRefusal.UserRate),
        ("retry-after", GmailRefusal.RetryAfter),
    ];

    public static string Name(GmailRefusal form) => Names.First(pair => pair.Form == form).Name;

    public static GmailRefusal Named(string name) =>
        Names.FirstOrDefault(pair => pair.Name == name) is { Name: not null } pair
            ? pair.Form
            : throw JsonMembers.Wrong(
                "gmailRefusal",
                $"must be one of {string.Join(", ", Names.Select(known => known.Name))}"
            );

    public static GoogleErrorException Of(GmailRefusal form, string metric, DateTimeOffset now) =>
        form switch
        {
            GmailRefusal.UserRate => Forbidden("User Rate Limit Exceeded", "userRateLimitExceeded"),
            GmailRefusal.RetryAfter => GmailErrors.TooMany(
                $"User-rate limit exceeded.  Retry after {GmailErrors.Time(now.AddMinutes(1))}"
            ),
            _ => Forbidden(Quotas.Message(metric, "gmail"), "rateLimitExceeded"),
        };

    private static GoogleErrorException Forbidden(string message, string reason) =>
        GmailErrors.Of(403, "PERMISSION_DENIED", message, reason, "usageLimits");
}
