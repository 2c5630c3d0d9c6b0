using NodaTime;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>Two people whom a letter has introduced are not introduced again without being asked for.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class TogetherAgainTests
{
    private Rig _rig;

    [SetUp]
    public async Task Introduce_Ana_to_Ruth_and_part_them()
    {
        _rig = await Rig.Open();
        await Rounds();
        await _rig.Type("Matches!C2", "Approve");
        await Rounds();
        await _rig.Type("Matches!K2", "bo@example.org");
        await Rounds();
        await _rig.Type("Matches!C2", "Reject");
        await Rounds();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Proposed_anew_they_get_no_second_introduction([Values] bool isLedgerLost)
    {
        if (isLedgerLost)
        {
            _rig.LoseLedger();
            await Rounds();
        }

        await ApproveAnaAndRuth();
        await Rounds();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        var held = await Held();
        Assert.That(held.Select(row => row.Split(" | ")[1]), Has.None.Contains("MC-"));
        Assert.That(held, Has.Count.EqualTo(2));
        Assert.That(
            held,
            Is.All.Contains("the same letter about the same two people went when they were")
        );
    }

    [Test]
    public async Task Nor_when_the_committee_enters_the_pair_itself()
    {
        var row = (await _rig.Rows("Matches")).Count + 1;
        await _rig.Type($"Matches!C{row}", "Approve");
        await _rig.Type($"Matches!K{row}", "ana@example.org");
        await _rig.Type($"Matches!L{row}", "ruth@example.org");
        await Rounds();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(await Held(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Later_letters_go_and_Send_lets_the_held_ones_go()
    {
        await ApproveAnaAndRuth();
        await Rounds();
        foreach (var row in await Held())
        {
            await _rig.TypeBeside("Outbox", row.Split(" | ")[0], "Decision", "Send");
        }

        await Rounds();
        var introductions = _rig.Sent();
        await Rounds(Rig.Start + Duration.FromDays(11));

        Assert.That(introductions, Has.Count.EqualTo(4));
        Assert.That(_rig.Sent(), Has.Count.GreaterThan(4));
        Assert.That(await Held(), Is.Empty);
    }

    private async Task Rounds(Instant? at = null)
    {
        await _rig.Match(at);
        await _rig.Mail(at);
        await _rig.Match(at);
    }

    private async Task ApproveAnaAndRuth()
    {
        var rows = await _rig.Rows("Matches");
        var at = Enumerable
            .Range(1, rows.Count - 1)
            .Single(row =>
                rows[row].Contains("ana@example.org") && rows[row].Contains("ruth@example.org")
            );
        await _rig.Type($"Matches!C{at + 1}", "Approve");
    }

    private async Task<IReadOnlyList<string>> Held() =>
        [
            .. (await _rig.Rows("Outbox"))
                .Select(row => string.Join(" | ", row))
                .Where(row => row.Contains("| Held", StringComparison.Ordinal)),
        ];
}
