using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// The row of two who were introduced cannot be read any more, and the ledger that knew them is lost:
/// they are not introduced to each other again, nor to others.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostNamesTests
{
    private const string Introduction = "found you a partner";
    private const string WaitingList = "found the right partner for you yet";
    private const string Ana = "ana@example.org";
    private const string Bo = "bo@example.org";
    private const string Ruth = "ruth@example.org";
    private const string Omar = "omar@example.org";

    private Rig _rig;
    private Instant _now = Rig.Start;
    private string _match = "";

    /// <summary>Ana is introduced to Ruth; Bo and Omar stay proposed.</summary>
    [SetUp]
    public async Task Introduce()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await Round();
        await _rig.Type("Matches!C2", "Approve");
        await Live();
        Assert.That(To(Introduction), Is.EqualTo([Ana, Ruth]));
        _match = (await _rig.Rows("Matches"))[1][0];
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    public enum Slip
    {
        OtherName,
        NoMentee,
        Nobody,
        NobodyNorDecision,
    }

    [Test]
    public async Task They_keep_their_row_and_each_other(
        [Values] Slip slip,
        [Values] bool isOutboxEmpty,
        [Values] bool isLedgerLost
    )
    {
        if (isLedgerLost)
        {
            _rig.LoseLedger();
        }
        if (isOutboxEmpty && isLedgerLost)
        {
            await _rig.ClearRows("Outbox");
        }
        await Make(slip, isLedgerLost);
        if (isLedgerLost)
        {
            _rig.StartWorker();
        }
        await Live();
        _now = Instant.FromUtc(2010, 11, 8, 19, 0);
        await Live();

        var names = (await _rig.Rows("Matches")).Where(row => row[0] != _match).ToList();
        Assert.That(names, Has.Count.EqualTo(2), "headings, and Bo with Omar");
        Assert.That(names[1], Has.Member(Bo).And.Member(Omar));
        Assert.That(await Row(), Does.Contain("Needs attention"));
        Assert.That(await Row(), Does.Contain($"({Ana})").And.Contain($"({Ruth})"));
        Assert.That(await Asked(), Is.Not.Empty);
        Assert.That(To(WaitingList), Is.EqualTo([Bo, Omar]));

        await Mend();
        await Live();
        Assert.That(await Row(), Does.Contain("Approved"));
        Assert.That(await Asked(), Is.Empty);
        Assert.That(To(Introduction), Is.EqualTo([Ana, Ruth]), "once");
        _now = Instant.FromUtc(2010, 11, 12, 18, 0);
        await Live();
        Assert.That(To("question today"), Is.EqualTo([Ana, Ruth]), "the match goes on");
    }

    [Test]
    public async Task Rejected_as_the_flag_says_they_are_not_proposed_to_each_other_again()
    {
        _rig.LoseLedger();
        await Make(Slip.NoMentee, isLedgerLost: true);
        _rig.StartWorker();
        await Live();
        await _rig.TypeBeside("Matches", _match, "Decision", "Reject");
        await Live();
        await Live();

        Assert.That(
            (await _rig.Rows("Matches")).Where(row => row.Contains(Ana) && row.Contains(Ruth)),
            Is.Empty
        );
        Assert.That(To(Introduction), Is.EqualTo([Ana, Ruth]));
    }

    /// <summary>A lost ledger cannot tell that the name is newer than the address beside it.</summary>
    private async Task Make(Slip slip, bool isLedgerLost)
    {
        if (slip == Slip.OtherName)
        {
            var name = isLedgerLost ? "Omar Haddad" : "Nobody Known";
            await _rig.TypeBeside("Matches", _match, "Mentor", name);
            return;
        }

        await _rig.TypeBeside("Matches", _match, "Mentee", "");
        await _rig.TypeBeside("Matches", _match, "Mentee email", "");
        if (slip != Slip.NoMentee)
        {
            await _rig.TypeBeside("Matches", _match, "Mentor", "");
            await _rig.TypeBeside("Matches", _match, "Mentor email", "");
        }
        if (slip == Slip.NobodyNorDecision)
        {
            await _rig.TypeBeside("Matches", _match, "Decision", "");
        }
    }

    private async Task Mend()
    {
        await _rig.TypeBeside("Matches", _match, "Mentee", "Ana Silva");
        await _rig.TypeBeside("Matches", _match, "Mentee email", Ana);
        await _rig.TypeBeside("Matches", _match, "Mentor", "Ruth Okafor");
        await _rig.TypeBeside("Matches", _match, "Mentor email", Ruth);
        await _rig.TypeBeside("Matches", _match, "Decision", "Approve");
    }

    private async Task Live()
    {
        for (var look = 0; look < 3; look++)
        {
            _now += Duration.FromMinutes(40);
            await Round();
        }
    }

    private async Task Round()
    {
        await _rig.Match(_now);
        await _rig.Mail(_now);
        await _rig.Match(_now);
    }

    private async Task<string> Row() =>
        string.Join(" | ", (await _rig.Rows("Matches")).Single(row => row[0] == _match));

    private async Task<IReadOnlyList<string>> Asked() =>
        [
            .. (await _rig.Rows("Problems"))
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row)),
        ];

    /// <summary>To whom letters with these words have gone.</summary>
    private IReadOnlyList<string> To(string words) =>
        [
            .. _rig.SentMail()
                .Where(sent =>
                    string.Join(' ', (sent.Mime.TextBody ?? "").Split((char[]?)null))
                        .Contains(words, StringComparison.Ordinal)
                )
                .Select(sent => sent.Mime.To.Mailboxes.Single().Address)
                .Order(StringComparer.Ordinal),
        ];
}
