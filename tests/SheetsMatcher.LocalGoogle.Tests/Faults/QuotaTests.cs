using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Faults;

internal sealed class QuotaTests
{
    [Test]
    public async Task The_61st_read_of_a_minute_is_refused_as_google_refuses_it()
    {
        using var google = new LocalCaller();
        google.Service.Limits.SheetsReadsPerMinute = 1;

        var first = await google.Get("/v4/spreadsheets/none");
        var second = await google.Get("/v4/spreadsheets/none");
        var another = await google.Get("/v4/spreadsheets/none?quotaUser=page");
        google.Real.Advance(TimeSpan.FromMinutes(1));
        var later = await google.Get("/v4/spreadsheets/none");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(second.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(second.Error, Does.Contain("'Read requests per minute per user'"));
            Assert.That(
                second.At("error", "details", 0, "reason"),
                Is.EqualTo("RATE_LIMIT_EXCEEDED")
            );
            Assert.That(another.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(later.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task Reading_by_filter_is_a_read_although_it_is_posted()
    {
        using var google = new LocalCaller();
        google.Service.Limits.SheetsWritesPerMinute = 0;

        var read = await google.Post("/v4/spreadsheets/none/values:batchGetByDataFilter");
        var write = await google.Post("/v4/spreadsheets/none:batchUpdate");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(write.Error, Does.Contain("'Write requests per minute per user'"));
        }
    }

    [Test]
    public async Task Gmail_refuses_with_403_when_its_units_are_used_up()
    {
        using var google = new LocalCaller();
        await google.Post("/local/limits", new JsonObject { ["gmailUnitsPerMinute"] = 1 });

        await google.Get("/gmail/v1/users/me/profile");
        var refused = await google.Get("/gmail/v1/users/me/profile");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(
                refused.At("error", "errors", 0, "reason"),
                Is.EqualTo("rateLimitExceeded")
            );
            Assert.That(refused.At("error", "errors", 0, "domain"), Is.EqualTo("usageLimits"));
        }
    }

    [TestCase("user-rate", "403", "userRateLimitExceeded", "User Rate Limit Exceeded")]
    [TestCase(
        "retry-after",
        "429",
        "rateLimitExceeded",
        "User-rate limit exceeded.  Retry after 2026-03-01T08:01:00.000Z"
    )]
    public async Task Gmail_was_seen_to_refuse_in_other_words_too(
        string form,
        string code,
        string reason,
        string message
    )
    {
        using var google = new LocalCaller();
        await google.Post(
            "/local/limits",
            new JsonObject { ["gmailUnitsPerMinute"] = 0, ["gmailRefusal"] = form }
        );

        var refused = await google.Get("/gmail/v1/users/me/profile");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.At("error", "code"), Is.EqualTo(code));
            Assert.That(refused.At("error", "errors", 0, "reason"), Is.EqualTo(reason));
            Assert.That(refused.Error, Is.EqualTo(message));
        }
    }

    [Test]
    public async Task Limits_are_read_changed_and_lifted()
    {
        using var google = new LocalCaller();

        var before = await google.Get("/local/limits");
        var after = await google.Post(
            "/local/limits",
            new JsonObject { ["recipientsPerDay"] = null }
        );
        var refused = await google.Post("/local/limits", new JsonObject { ["recipients"] = 5 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.At("recipientsPerDay"), Is.EqualTo("500"));
            Assert.That(after.Json["recipientsPerDay"], Is.Null);
            Assert.That(refused.Error, Does.StartWith("\"recipients\" is none of"));
        }
    }
}
