using CsCheck;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

internal sealed class SearchTests
{
    private static readonly string Letter =
        "Delivered-To: elise@example.org\r\nList-Id: Readers <readers.example.org>\r\n"
        + Mails.Text(
            to: "Élise O'Neil <elise@example.org>",
            subject: "Kickoff: your mentor",
            body: "Dear Élise,\r\nplease meet by Friday.\r\n\r\nRef MC-7F3K2"
        );

    [TestCase("\"Ref MC-7F3K2\"")]
    [TestCase("MC-7F3K2")]
    [TestCase("mc-7f3k2")]
    [TestCase("7f3k2")]
    [TestCase("in:sent \"MC-7F3K2\"")]
    [TestCase("subject:kickoff")]
    [TestCase("subject:(your mentor)")]
    [TestCase("to:elise@example.org")]
    [TestCase("to:example.org")]
    [TestCase("from:mentoring")]
    [TestCase("élise")]
    [TestCase("kickoff friday")]
    [TestCase("nothing OR friday")]
    [TestCase("{nothing friday}")]
    [TestCase("(kickoff -nothing)")]
    [TestCase("-in:inbox")]
    [TestCase("in:anywhere label:sent is:read")]
    [TestCase("after:2010/11/01 before:2010/11/02")]
    [TestCase("after:1288628999")]
    [TestCase("\"dear élise please\"")]
    [TestCase("(kickoff")]
    [TestCase("kickoff AND friday")]
    [TestCase("from:me to:(nobody OR elise)")]
    [TestCase("newer_than:1d -older_than:1y")]
    [TestCase("after:11/1/2010 smaller:5M")]
    [TestCase("in:sent -has:attachment has:nouserlabels")]
    [TestCase("\"meet by friday")]
    [TestCase("friday AROUND 3 meet")]
    [TestCase("meet AROUND friday")]
    [TestCase("\"please AROUND 5 friday\"")]
    [TestCase("list:readers.example.org")]
    [TestCase("deliveredto:elise@example.org")]
    public async Task Finds(string query)
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(Letter);

        Assert.That(await google.Search(query), Is.EqualTo([id]));
    }

    [TestCase("\"7F3K2 MC\"")]
    [TestCase("MC-7F3K")]
    [TestCase("\"mentor Dear\"")]
    [TestCase("in:draft")]
    [TestCase("in:inbox")]
    [TestCase("-friday")]
    [TestCase("subject:friday")]
    [TestCase("from:elise")]
    [TestCase("after:2010/11/02")]
    [TestCase("before:2010-11-01")]
    [TestCase("is:unread")]
    [TestCase("rfc822msgid:<own@sheets.example.org>")]
    [TestCase("kickoff nothing")]
    [TestCase("please AROUND 1 friday")]
    [TestCase("\"friday AROUND 5 please\"")]
    [TestCase("list:writers.example.org")]
    [TestCase("deliveredto:ana@example.org")]
    public async Task Does_not_find(string query)
    {
        using var google = new LocalCaller();
        await google.SendMail(Letter);

        Assert.That(await google.Search(query), Is.Empty);
    }

    [Test]
    public async Task A_message_is_found_by_the_id_that_gmail_gave_it()
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(Letter);
        var messageId = (await google.Get($"{Mails.Messages}/{id}")).Header("Message-Id");

        Assert.That(await google.Search($"rfc822msgid:{messageId}"), Is.EqualTo([id]));
    }

    [TestCase("has:drive", "has:drive is not implemented here")]
    [TestCase("a AROUND 99999999999 b", "AROUND takes a number, not 99999999999")]
    [TestCase("after:someday", "someday is not a date")]
    public async Task What_it_does_not_understand_is_refused(string query, string expected)
    {
        using var google = new LocalCaller();

        var refused = await google.Get($"{Mails.Messages}?q={Uri.EscapeDataString(query)}");

        Assert.That(refused.Error, Does.Contain(expected));
    }

    [Test]
    public async Task The_index_may_lag_behind_the_mailbox()
    {
        using var google = new LocalCaller();
        google.Service.Mail.Rules.SearchLag = TimeSpan.FromSeconds(10);
        var id = await google.SendMail(Letter);

        var before = await google.Search("friday");
        google.Real.Advance(TimeSpan.FromSeconds(10));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Empty);
            Assert.That((await google.Get(Mails.Messages)).At("messages", 0, "id"), Is.EqualTo(id));
            Assert.That(await google.Search("friday"), Is.EqualTo([id]));
        }
    }

    [Test]
    public void Any_text_can_be_searched_for_without_a_failure() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab-\"(){}: OR"], 0, 12])
            .Sample(
                query =>
                {
                    using var google = new LocalCaller();
                    var answer = google.Get(
                        $"{Mails.Messages}?q={Uri.EscapeDataString(Valid(query))}"
                    );
                    return (int)answer.GetAwaiter().GetResult().Status is 200 or 400;
                },
                iter: 300
            );

    /// <summary>Half a surrogate pair cannot stand in an address.</summary>
    private static string Valid(string text) =>
        new([.. text.Where(letter => !char.IsSurrogate(letter))]);
}
