using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Answers to who somebody is: several at once, and one that is changed.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class IdentityAnswerTests
{
    private const string Responses = "Mentee responses";

    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await Round();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
        await Round();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Answer_that_is_changed_once_it_was_settled_says_what_to_do_instead(
        [Values("Yes", "No")] string first
    )
    {
        var other = first == "Yes" ? "No" : "Yes";
        await _rig.Type($"{Responses}!C2", "Zoe Quill");
        await Round();
        await _rig.Type("Problems!G2", first);
        await Round();
        await Round();
        var settled = (await _rig.Rows("Problems"))[1];
        await _rig.Type("Problems!G2", other);
        await Round();
        var late = (await _rig.Rows("Problems"))[1];
        await _rig.Type("Problems!G2", first);
        await Round();
        var back = (await _rig.Rows("Problems"))[1];

        Assert.That(settled, Has.Member("Solved"));
        Assert.That(late, Has.Member("Open"));
        Assert.That(string.Join(" ", late), Does.Contain($"{other} comes too late"));
        Assert.That(back, Has.Member("Solved"));
    }

    [Test]
    public async Task Yes_to_both_questions_about_exchanged_addresses_settles_both()
    {
        await _rig.Type($"{Responses}!B2", "bo@example.org");
        await Round();
        await _rig.Type($"{Responses}!B3", "ana@example.org");
        await Round();
        var asked = 0;
        foreach (var (at, row) in (await _rig.Rows("Problems")).Index())
        {
            if (
                row.Contains("Open")
                && row.Any(cell => cell.Contains(" as well?", StringComparison.Ordinal))
            )
            {
                await _rig.Type($"Problems!G{at + 1}", "Yes");
                asked++;
            }
        }

        await Round();
        await Round();

        Assert.That(asked, Is.EqualTo(2));
        Assert.That(await Questions(), Is.Empty);
        Assert.That(
            (await _rig.Rows("Matches")).Skip(1),
            Has.All.Member("Approved")
                .And.One.Member("bo@example.org")
                .And.One.Member("ana@example.org")
        );
    }

    private async Task Round()
    {
        _now += Duration.FromHours(1);
        await _rig.Match(_now);
        await _rig.Mail(_now);
        await _rig.Match(_now);
    }

    private async Task<IReadOnlyList<string>> Questions() =>
        [
            .. (await _rig.Rows("Problems"))
                .Skip(1)
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row)),
        ];
}
