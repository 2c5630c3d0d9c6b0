using Microsoft.Extensions.Logging.Abstractions;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Google.Mail;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Http;

/// <summary>Connections that break after the request was taken in.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BrokenConnectionTests
{
    private const string Outline = """{"properties": {"title": "Mentoring", "timeZone": "UTC"}}""";

    [TestCase(BrokenGoogle.Nothing)]
    [TestCase(BrokenGoogle.CutShort)]
    public async Task A_read_is_tried_again(string broken)
    {
        using var google = new BrokenGoogle(broken, BrokenGoogle.Whole(Outline));
        using var services = Services(google);

        var outline = await services.OpenSpreadsheet("sheet-1").ReadOutline(CancellationToken.None);

        Assert.That(outline.Title, Is.EqualTo("Mentoring"));
        Assert.That(google.Requests, Is.EqualTo(2));
    }

    [TestCase(BrokenGoogle.Nothing)]
    [TestCase(BrokenGoogle.CutShort)]
    public void An_append_is_not(string broken)
    {
        using var google = new BrokenGoogle(broken);
        using var services = Services(google);
        var spreadsheet = services.OpenSpreadsheet("sheet-1");

        Assert.That(
            async () =>
                await spreadsheet.Write(
                    [new SheetChange.Append(5, [Cell.Of("M-1")])],
                    [],
                    CancellationToken.None
                ),
            Throws.TypeOf<OutcomeUnknownException>()
        );
        Assert.That(google.Requests, Is.EqualTo(1));
    }

    [TestCase(BrokenGoogle.Nothing)]
    [TestCase(BrokenGoogle.CutShort)]
    public async Task A_send_is_not(string broken)
    {
        using var google = new BrokenGoogle(broken);
        using var services = Services(google);
        var mailbox = services.OpenMailbox(new LetterHead("Mentoring", null));

        var answer = await mailbox.SendDraft("draft-1", CancellationToken.None);

        Assert.That(answer, Is.TypeOf<SendAnswer.Unknown>());
        Assert.That(google.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task A_send_that_never_got_a_connection_surely_did_not_happen()
    {
        var google = new BrokenGoogle();
        using var services = Services(google);
        google.Settings.RetriesMax = 0;
        google.Dispose();
        var mailbox = services.OpenMailbox(new LetterHead("Mentoring", null));

        var answer = await mailbox.SendDraft("draft-1", CancellationToken.None);

        Assert.That(
            answer,
            Is.TypeOf<SendAnswer.Limited>().With.Property("Why").Contains("could not be reached")
        );
    }

    private static GoogleServices Services(BrokenGoogle google)
    {
        var timeout = google.Settings.CallTimeout;
        return GoogleServices.Create(
            google.Settings,
            new QuickTime(ScriptedGoogle.Start, timeout, timeout / 3),
            NullLoggerFactory.Instance,
            () => 0.5
        );
    }
}
