using System.Net;
using System.Text.Json;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Http;

[Parallelizable(ParallelScope.All)]
internal sealed class RetryRulesTests
{
    [Test]
    public void Gmail_states_the_end_of_a_limit_in_a_sentence()
    {
        var error = Said("User-rate limit exceeded.  Retry after 2026-11-05T17:15:00.000Z");
        using var reply = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        Assert.That(
            RetryRules.HintIn(reply, error, ScriptedGoogle.Start),
            Is.EqualTo(TimeSpan.FromMinutes(15))
        );
    }

    [Test]
    public void A_date_in_the_header_is_a_wait_from_now()
    {
        using var reply = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        reply.Headers.RetryAfter = new(ScriptedGoogle.Start.AddSeconds(40));

        Assert.That(
            RetryRules.HintIn(reply, GoogleErrorBody.Empty, ScriptedGoogle.Start),
            Is.EqualTo(TimeSpan.FromSeconds(40))
        );
    }

    [Test]
    public void A_time_that_has_passed_is_no_wait()
    {
        using var reply = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        Assert.That(
            RetryRules.HintIn(
                reply,
                Said("Retry after 2026-11-05T16:00:00Z"),
                ScriptedGoogle.Start
            ),
            Is.EqualTo(TimeSpan.Zero)
        );
    }

    [TestCase("Quota exceeded")]
    [TestCase("Retry after lunch")]
    public void Without_a_hint_there_is_none(string message)
    {
        using var reply = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        Assert.That(RetryRules.HintIn(reply, Said(message), ScriptedGoogle.Start), Is.Null);
    }

    [Test]
    public void No_call_is_repeated_after_a_refusal(
        [Values] CallKindName kind,
        [Values(AttemptFaultName.None, AttemptFaultName.Refused)] AttemptFaultName fault
    ) => Assert.That(RetryRules.MayRepeat((CallKind)kind, (AttemptFault)fault), Is.False);

    [Test]
    public void A_send_is_never_repeated([Values] AttemptFaultName fault) =>
        Assert.That(RetryRules.MayRepeat(CallKind.Send, (AttemptFault)fault), Is.False);

    [Test]
    public void An_added_row_is_repeated_only_when_Google_surely_did_nothing()
    {
        Assert.That(RetryRules.MayRepeat(CallKind.Add, AttemptFault.Limited), Is.True);
        Assert.That(RetryRules.MayRepeat(CallKind.Add, AttemptFault.NotSent), Is.True);
        Assert.That(RetryRules.MayRepeat(CallKind.Add, AttemptFault.Unclear), Is.False);
    }

    [TestCase(HttpRequestError.ConnectionError, ExpectedResult = AttemptFaultName.NotSent)]
    [TestCase(HttpRequestError.NameResolutionError, ExpectedResult = AttemptFaultName.NotSent)]
    [TestCase(HttpRequestError.ResponseEnded, ExpectedResult = AttemptFaultName.Unclear)]
    [TestCase(HttpRequestError.Unknown, ExpectedResult = AttemptFaultName.Unclear)]
    public AttemptFaultName Only_a_failure_to_connect_is_known_to_have_done_nothing(
        HttpRequestError error
    ) => (AttemptFaultName)RetryRules.Classify(new HttpRequestException(error));

    [TestCase("""{"error": {"code": 429, "status": "RESOURCE_EXHAUSTED"}}""")]
    [TestCase("""{"error": {"errors": [{"reason": "userRateLimitExceeded"}]}}""")]
    [TestCase("""{"error": {"details": [{"reason": "RATE_LIMIT_EXCEEDED"}]}}""")]
    public void A_limit_is_known_by_any_of_its_names(string body) =>
        Assert.That(
            RetryRules.Classify(HttpStatusCode.Forbidden, Parsed(body)),
            Is.EqualTo(AttemptFault.Limited)
        );

    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"error": null}""")]
    [TestCase("""{"error": {"errors": 7, "details": [null, 3], "message": {}}}""")]
    public void An_odd_error_body_says_nothing(string body)
    {
        var error = Parsed(body);

        Assert.That(error.Message, Is.Empty);
        Assert.That(error.Reasons, Is.Empty);
    }

    /// <summary>Test parameters must be public; these stand for the internal ones.</summary>
    public enum CallKindName
    {
        Read = CallKind.Read,
        SetCells = CallKind.SetCells,
        Add = CallKind.Add,
        Send = CallKind.Send,
    }

    public enum AttemptFaultName
    {
        None = AttemptFault.None,
        NotSent = AttemptFault.NotSent,
        Limited = AttemptFault.Limited,
        Unclear = AttemptFault.Unclear,
        Refused = AttemptFault.Refused,
    }

    private static GoogleErrorBody Said(string message) => new(message, "", []);

    private static GoogleErrorBody Parsed(string body)
    {
        using var document = JsonDocument.Parse(body);
        return GoogleErrorBody.Of(document.RootElement);
    }
}
