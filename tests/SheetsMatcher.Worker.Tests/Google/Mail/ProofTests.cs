using System.Buffers.Text;
using System.Text;
using SheetsMatcher.Worker.Google.Mail;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Mail;

/// <summary>Finding a letter again in the mailbox, and what does not count as finding it.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ProofTests
{
    private const string Drafts = "/gmail/v1/users/me/drafts";
    private const string Messages = "/gmail/v1/users/me/messages";
    private const string Threads = "/gmail/v1/users/me/threads";
    private const string Body = "Hello Ana,\n\nRef MC-7F3K2\n";

    private static readonly Reply s_none = Reply.OkText("{}");

    private readonly ScriptedGoogle _google = new();

    private IMailbox Mailbox =>
        _google.Services().OpenMailbox(new LetterHead("Mentoring Program", null));

    [TearDown]
    public void TearDown() => _google.Dispose();

    [Test]
    public async Task A_draft_is_found_by_the_search_and_then_read()
    {
        _google
            .On(Drafts, Reply.Ok(new { drafts = new[] { new { id = "d1" } } }))
            .On(
                Drafts + "/d1",
                Reply.Ok(new { id = "d1", message = Message("m1", Body, ["DRAFT"]) })
            );

        var draft = await FindDraft();

        Assert.That(draft, Is.EqualTo(new Draft("d1", "m1", "t-m1")));
        Assert.That(_google.Arrivals[0].Query["q"], Is.EqualTo("\"MC-7F3K2\""));
        Assert.That(
            _google.Arrivals[1].Query,
            Does.Not.ContainKey("format").Or.ContainValue("full")
        );
    }

    [Test]
    public async Task A_draft_too_new_for_the_search_is_found_among_the_newest()
    {
        _google
            .On(Drafts, s_none, Reply.Ok(new { drafts = new[] { new { id = "d1" } } }))
            .On(
                Drafts + "/d1",
                Reply.Ok(new { id = "d1", message = Message("m1", Body, ["DRAFT"]) })
            );

        Assert.That(await FindDraft(), Is.Not.Null);
        Assert.That(_google.Arrivals[1].Query, Does.Not.ContainKey("q"));
    }

    [TestCase("Ref MC-7F3K22")]
    [TestCase("Ref XMC-7F3K2")]
    [TestCase("Ref mc 7F3K2")]
    public async Task Another_letters_draft_is_not_taken_for_it(string body)
    {
        _google
            .On(Drafts, Reply.Ok(new { drafts = new[] { new { id = "d1" } } }))
            .On(
                Drafts + "/d1",
                Reply.Ok(new { id = "d1", message = Message("m1", body, ["DRAFT"]) })
            );

        Assert.That(await FindDraft(), Is.Null);
    }

    [Test]
    public async Task A_draft_discarded_meanwhile_is_none()
    {
        _google
            .On(Drafts, Reply.Ok(new { drafts = new[] { new { id = "d1" } } }))
            .On(Drafts + "/d1", Reply.Error(404, "Requested entity was not found."));

        Assert.That(await FindDraft(), Is.Null);
    }

    [Test]
    public async Task The_drafts_own_thread_is_looked_at_first()
    {
        _google.On(
            Threads + "/t1",
            Reply.Ok(
                new
                {
                    id = "t1",
                    messages = new[]
                    {
                        Message("m0", "Something else", ["INBOX"]),
                        Message("m1", Body, ["SENT"]),
                    },
                }
            )
        );

        var sent = await FindSent("t1");

        Assert.That(sent, Is.EqualTo(new SentMessage("m1", "t-m1")));
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_a_thread_sent_mail_is_searched_by_the_reference()
    {
        _google
            .On(Threads + "/t1", Reply.Error(404, "Requested entity was not found."))
            .On(Messages, Reply.Ok(new { messages = new[] { new { id = "m1" } } }))
            .On(Messages + "/m1", Reply.Ok(Message("m1", Body, ["SENT"])));

        Assert.That(await FindSent("t1"), Is.EqualTo(new SentMessage("m1", "t-m1")));
        var search = _google.Arrivals.First(arrival => arrival.Path == Messages);
        Assert.That(search.Query["q"], Is.EqualTo("in:sent \"MC-7F3K2\""));
        Assert.That(search.Query["labelIds"], Is.EqualTo("SENT"));
    }

    [Test]
    public async Task A_letter_too_new_for_the_search_is_found_among_the_newest()
    {
        _google
            .On(Messages, s_none, Reply.Ok(new { messages = new[] { new { id = "m1" } } }))
            .On(Messages + "/m1", Reply.Ok(Message("m1", Body, ["SENT"])));

        Assert.That(await FindSent(null), Is.Not.Null);
    }

    [TestCase("In-Reply-To")]
    [TestCase("References")]
    public async Task A_reply_that_quotes_the_letter_is_no_proof(string header)
    {
        _google
            .On(Messages, Reply.Ok(new { messages = new[] { new { id = "m1" } } }))
            .On(Messages + "/m1", Reply.Ok(Message("m1", $"Thanks!\n> {Body}", ["SENT"], header)));

        Assert.That(await FindSent(null), Is.Null);
    }

    [TestCase("Bo <bo@example.org>", "Your mentoring match")]
    [TestCase("Ana <ana@example.org>", "Another program's letter")]
    [TestCase("", "")]
    public async Task A_letter_to_another_person_or_of_another_subject_is_no_proof(
        string to,
        string subject
    )
    {
        _google
            .On(Messages, Reply.Ok(new { messages = new[] { new { id = "m1" } } }))
            .On(
                Messages + "/m1",
                Reply.Ok(Message("m1", Body, ["SENT"], to: to, subject: subject))
            );

        Assert.That(await FindSent(null), Is.Null);
    }

    [Test]
    public async Task A_letter_that_is_still_a_draft_is_no_proof()
    {
        _google
            .On(Messages, Reply.Ok(new { messages = new[] { new { id = "m1" } } }))
            .On(Messages + "/m1", Reply.Ok(Message("m1", Body, ["DRAFT"])));

        Assert.That(await FindSent(null), Is.Null);
    }

    [Test]
    public async Task The_label_tells_whether_a_draft_is_still_one([Values] bool isDraft)
    {
        _google.On(
            Drafts + "/d1",
            Reply.Ok(
                new
                {
                    id = "d1",
                    message = new { id = "m1", labelIds = new[] { isDraft ? "DRAFT" : "SENT" } },
                }
            )
        );

        Assert.That(await Mailbox.IsStillDraft("d1", CancellationToken.None), Is.EqualTo(isDraft));
        Assert.That(_google.Arrivals.Single().Query["format"], Is.EqualTo("minimal"));
    }

    [Test]
    public async Task A_draft_that_is_gone_is_no_draft()
    {
        _google.On(Drafts + "/d1", Reply.Error(404, "Requested entity was not found."));

        Assert.That(await Mailbox.IsStillDraft("d1", CancellationToken.None), Is.False);
    }

    [Test]
    public void An_empty_answer_is_no_answer()
    {
        _google.On(Messages, new Reply(204, ""));

        Assert.That(
            async () => await FindSent(null),
            Throws.TypeOf<GoogleUnavailableException>().With.Message.Contains("messages.list")
        );
    }

    [Test]
    public void A_search_that_fails_is_not_an_empty_one()
    {
        _google.On(Messages, Reply.Error(503, "busy"));

        Assert.That(async () => await FindSent(null), Throws.TypeOf<GoogleUnavailableException>());
    }

    private async Task<Draft?> FindDraft() =>
        await Mailbox.FindDraft(TraceOf(null), CancellationToken.None);

    private async Task<SentMessage?> FindSent(string? threadId) =>
        await Mailbox.FindSent(TraceOf(threadId), CancellationToken.None);

    private static LetterTrace TraceOf(string? threadId) =>
        new(NewLetter.Reference, NewLetter.To().To, NewLetter.To().Subject, threadId);

    /// <summary>
    /// A message in the shape of <c>format=full</c>, with the text one level down.
    /// </summary>
    private static object Message(
        string id,
        string text,
        string[] labels,
        string header = "X-Of-No-Matter",
        string to = "Ana Ruiz <Ana@example.org>",
        string subject = "Your mentoring\r\n match"
    ) =>
        new
        {
            id,
            threadId = "t-" + id,
            labelIds = labels,
            payload = new
            {
                mimeType = "multipart/alternative",
                headers = new[]
                {
                    new { name = "To", value = to },
                    new { name = "Subject", value = subject },
                    new { name = header, value = "x" },
                },
                parts = new[]
                {
                    new
                    {
                        mimeType = "text/plain",
                        body = new
                        {
                            data = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
                        },
                    },
                },
            },
        };
}
