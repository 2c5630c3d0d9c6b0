using System.Text;
using SheetsMatcher.Worker.Google.Mail;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Mail;

/// <summary>Making and sending drafts: each request once, and what its answers mean.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class MailboxTests
{
    private const string Profile = "/gmail/v1/users/me/profile";
    private const string Drafts = "/gmail/v1/users/me/drafts";
    private const string Send = "/gmail/v1/users/me/drafts/send";

    private readonly ScriptedGoogle _google = new();

    private IMailbox Mailbox =>
        _google
            .On(Profile, Reply.Ok(new { emailAddress = "committee@example.org" }))
            .Services()
            .OpenMailbox(new LetterHead("Mentoring Program", null));

    [TearDown]
    public void TearDown() => _google.Dispose();

    [Test]
    public async Task The_mailboxs_address_is_asked_of_Gmail()
    {
        var address = await Mailbox.ReadAddress(CancellationToken.None);

        Assert.That(address, Is.EqualTo("committee@example.org"));
        Assert.That(_google.Arrivals.Single().Method, Is.EqualTo("GET"));
    }

    [Test]
    public async Task A_draft_is_made_of_the_whole_letter()
    {
        _google.On(
            Drafts,
            Reply.Ok(new { id = "d1", message = new { id = "m1", threadId = "t1" } })
        );

        var draft = await Mailbox.CreateDraft(NewLetter.To(), CancellationToken.None);

        Assert.That(draft, Is.EqualTo(new Draft("d1", "m1", "t1")));
        var arrival = _google.Arrivals[^1];
        Assert.That(arrival.Method, Is.EqualTo("POST"));
        var raw = (string?)arrival.Body?["message"]?["raw"] ?? "";
        var mime = Encoding.ASCII.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(raw));
        Assert.That(mime, Does.Contain("To: Ana Ruiz <ana@example.org>\r\n"));
        Assert.That(mime, Does.Contain("Ref MC-7F3K2"));
    }

    [TestCase(500)]
    [TestCase(503)]
    [TestCase(408)]
    public void A_draft_whose_reply_was_lost_is_not_made_again(int status)
    {
        _google.On(Drafts, Reply.Error(status, "oops"));

        Assert.That(
            async () => await Mailbox.CreateDraft(NewLetter.To(), CancellationToken.None),
            Throws.TypeOf<OutcomeUnknownException>()
        );
        Assert.That(_google.Arrivals.Count(arrival => arrival.Path == Drafts), Is.EqualTo(1));
    }

    [Test]
    public void A_draft_answered_by_a_page_may_have_been_made()
    {
        _google.On(Drafts, Reply.Html(200));

        Assert.That(
            async () => await Mailbox.CreateDraft(NewLetter.To(), CancellationToken.None),
            Throws.TypeOf<OutcomeUnknownException>()
        );
    }

    [Test]
    public void A_draft_without_ids_may_have_been_made()
    {
        _google.On(Drafts, Reply.OkText("{}"));

        Assert.That(
            async () => await Mailbox.CreateDraft(NewLetter.To(), CancellationToken.None),
            Throws.TypeOf<OutcomeUnknownException>()
        );
    }

    [Test]
    public void A_draft_refused_for_a_limit_was_not_made()
    {
        _google.On(Drafts, Reply.Error(429, "User-rate limit exceeded"));

        Assert.That(
            async () => await Mailbox.CreateDraft(NewLetter.To(), CancellationToken.None),
            Throws.TypeOf<GoogleUnavailableException>().With.Message.Contains("limits")
        );
        Assert.That(_google.Arrivals.Count(arrival => arrival.Path == Drafts), Is.EqualTo(1));
    }

    [TestCase(400, "failedPrecondition")]
    [TestCase(403, "domainPolicy")]
    public void A_mailbox_that_is_off_comes_with_the_remedy(int status, string reason)
    {
        _google.On(Drafts, Reply.Error(status, "Mail service not enabled", reason: reason));

        Assert.That(
            async () => await Mailbox.CreateDraft(NewLetter.To(), CancellationToken.None),
            Throws.TypeOf<GoogleRefusedException>().With.Message.Contains("check that Gmail is on")
        );
    }

    [Test]
    public async Task An_armed_draft_is_sent_by_its_id()
    {
        _google.On(
            Send,
            Reply.Ok(
                new
                {
                    id = "m2",
                    threadId = "t1",
                    labelIds = new[] { "SENT" },
                }
            )
        );

        var answer = await Mailbox.SendDraft("d1", CancellationToken.None);

        Assert.That(answer, Is.EqualTo(new SendAnswer.Accepted(new("m2", "t1"))));
        var arrival = _google.Arrivals.Single();
        Assert.That(arrival.Method, Is.EqualTo("POST"));
        Assert.That(Json.Plain(arrival.Body), Is.EqualTo("""{"id":"d1"}"""));
    }

    [TestCase(408)]
    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task A_send_whose_reply_was_lost_is_unknown_and_not_repeated(int status)
    {
        _google.On(Send, Reply.Error(status, "oops"));

        Assert.That(await Sent(), Is.TypeOf<SendAnswer.Unknown>());
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1));
    }

    [TestCase(200)]
    [TestCase(404)]
    [TestCase(503)]
    public async Task A_page_instead_of_json_says_nothing_about_a_send(int status)
    {
        _google.On(Send, Reply.Html(status));

        Assert.That(await Sent(), Is.TypeOf<SendAnswer.Unknown>());
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1));
    }

    [TestCase("""{"id": "m2", "thre""")]
    [TestCase("{}")]
    public async Task A_send_answered_without_an_id_is_unknown(string body)
    {
        _google.On(Send, Reply.OkText(body));

        Assert.That(await Sent(), Is.TypeOf<SendAnswer.Unknown>());
    }

    [TestCase(404, "Requested entity was not found.")]
    [TestCase(400, "Message not a draft")]
    public async Task A_draft_that_is_gone_calls_for_proof(int status, string message)
    {
        _google.On(Send, Reply.Error(status, message));

        Assert.That(await Sent(), Is.TypeOf<SendAnswer.DraftGone>());
    }

    [TestCase(400)]
    [TestCase(413)]
    public async Task A_letter_that_Gmail_refuses_is_refused(int status)
    {
        _google.On(Send, Reply.Error(status, "Recipient address required"));

        Assert.That(
            await Sent(),
            Is.TypeOf<SendAnswer.Refused>().With.Property("Why").Contains("Recipient address")
        );
    }

    [Test]
    public async Task A_limit_with_a_time_is_waited_for()
    {
        _google.On(
            Send,
            Reply.Error(429, "User-rate limit exceeded.  Retry after 2026-11-05T17:10:00.000Z")
        );

        Assert.That(await Wait(), Is.EqualTo(TimeSpan.FromMinutes(10)).Within(1).Seconds);
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1));
    }

    [TestCase(429, "Too many concurrent requests", "rateLimitExceeded", 1)]
    [TestCase(403, "User-rate limit exceeded", "userRateLimitExceeded", 1)]
    [TestCase(429, "User-rate limit exceeded (Mail sending)", "rateLimitExceeded", 60)]
    [TestCase(403, "Daily limit", "dailyLimitExceeded", 60)]
    public async Task A_limit_without_a_time_is_waited_for_by_its_kind(
        int status,
        string message,
        string reason,
        int minutes
    )
    {
        _google.On(Send, Reply.Error(status, message, reason: reason));

        Assert.That(await Wait(), Is.EqualTo(TimeSpan.FromMinutes(minutes)));
    }

    [Test]
    public async Task A_send_under_way_is_not_broken_off()
    {
        _google.On(
            Send,
            Reply.Ok(new { id = "m2", threadId = "t1" }) with
            {
                Delay = TimeSpan.FromMilliseconds(300),
            }
        );
        using var soon = new CancellationTokenSource();
        var sending = Mailbox.SendDraft("d1", soon.Token).AsTask();
        await soon.CancelAsync();

        Assert.That(await sending, Is.TypeOf<SendAnswer.Accepted>());
    }

    [Test]
    public void A_send_called_off_beforehand_is_not_begun()
    {
        Assert.That(
            async () => await Mailbox.SendDraft("d1", new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(_google.Arrivals, Is.Empty);
    }

    private async Task<SendAnswer> Sent() => await Mailbox.SendDraft("d1", CancellationToken.None);

    private async Task<TimeSpan?> Wait() => (await Sent() as SendAnswer.Limited)?.Wait;
}
