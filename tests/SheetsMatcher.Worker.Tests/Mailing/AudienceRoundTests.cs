using NodaTime;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>Letters to applicants and to the committee, by the default schedule.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class AudienceRoundTests
{
    private static readonly Instant s_dayAfterStart = Instant.FromUtc(2010, 11, 6, 16, 0);
    private static readonly Instant s_monday = Instant.FromUtc(2010, 11, 8, 16, 30);

    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Old_applications_are_not_acknowledged_and_the_unmatched_hear_of_the_waiting_list()
    {
        var introductions = _rig.Sent();

        await _rig.Mail(s_dayAfterStart);

        Assert.That(introductions, Has.Count.EqualTo(2));
        Assert.That(
            _rig.Sent().Except(introductions).Select(letter => letter.Split('<', '>')[1]),
            Is.EquivalentTo(["bo@example.org", "omar@example.org"])
        );
    }

    [Test]
    public async Task Who_loses_a_partner_is_not_put_on_the_waiting_list()
    {
        await _rig.Type("Matches!C2", "Reject");

        await _rig.Mail(s_dayAfterStart);

        Assert.That(await _rig.References("Waiting list"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_committee_is_told_on_mondays_what_waits_for_it()
    {
        await _rig.Mail(s_monday);

        var digest = _rig.SentMail()
            .Select(sent => sent.Mime)
            .Single(mime => mime.To.ToString().Contains("mentoring@", StringComparison.Ordinal));
        Assert.That(digest.Subject, Is.EqualTo("Mentoring this week: what needs your attention"));
        Assert.That(digest.TextBody, Does.Contain("Bo Lindqvist with Omar Haddad"));
        Assert.That(digest.TextBody, Does.Not.Contain("What's on hold"));
    }

    [TestCase("Matching", "No new match is proposed: ")]
    [TestCase("Mail", "All mail was held when this letter was written: ")]
    public async Task The_committee_is_told_on_mondays_what_is_held_and_why(
        string brake,
        string line
    )
    {
        await _rig.TypeBeside("Settings", brake, "Value", "");
        await _rig.Mail(s_monday);
        await _rig.TypeBeside("Settings", brake, "Value", "TRUE");
        await _rig.Mail(s_monday + Duration.FromHours(1));

        var digest = _rig.SentMail()
            .Select(sent => sent.Mime)
            .Single(mime => mime.To.ToString().Contains("mentoring@", StringComparison.Ordinal));
        Assert.That(digest.TextBody, Does.Contain("What's on hold"));
        Assert.That(digest.TextBody, Does.Contain(line));
        Assert.That(digest.TextBody, Does.Contain($"\"{brake}\""));
    }
}
