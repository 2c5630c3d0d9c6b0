using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// While a tab cannot be read without doubt, Problems says what is held and what goes on, and the
/// time to think after an approval runs only where the committee can see it.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class FrozenTabRoundTests
{
    private static readonly Duration s_pause = Duration.FromMinutes(10);
    private static readonly Instant s_over = Rig.Start + (2 * s_pause);

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await EightPairs.Open();
        await Poll(Rig.Start);
        await _rig.TypeBeside(
            "Settings",
            "Minutes between approval and introduction",
            "Value",
            "10"
        );
        await Poll(Rig.Start);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(8));
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Outbox_alone_in_doubt_holds_mail_and_says_that_matching_goes_on()
    {
        await _rig.TypeInRow("Outbox", 1, "Decision", "Our word");
        await Approve();
        await Poll(Rig.Start);

        var problem = await OpenProblem("Outbox");
        Assert.That(problem[4], Does.Contain("no letter goes"));
        Assert.That(problem[4], Does.Not.Contain("nothing is written and"));
        Assert.That(problem[4], Does.Contain("work on Matches goes on"));
    }

    [Test]
    public async Task Pause_that_was_shown_while_Outbox_was_in_doubt_is_over_with_it()
    {
        await _rig.TypeInRow("Outbox", 1, "Decision", "Our word");
        await Approve();
        await Poll(Rig.Start);
        var shown = await _rig.ReadBeside("Matches", await Approved(), "What changed");
        await _rig.TypeInRow("Outbox", 1, "Our word", "Decision");
        await Poll(s_over);

        Assert.That(shown, Does.Contain("Introductions leave at 2010-11-01 10:10"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Pause_begins_when_a_torn_Outbox_is_over()
    {
        var before = await _rig.Rows("Outbox");
        await EightPairs.Sort(_rig, "Outbox", 0, 1, 0, isUp: false);
        Assert.That((await _rig.Rows("Outbox"))[1], Is.Not.EqualTo(before[1]));
        await Approve();
        await Poll(Rig.Start);
        var problem = await OpenProblem("Outbox");
        await _rig.Fill("Outbox", before);

        await RequireWholePause(problem);
    }

    [TestCase("Unmatched")]
    [TestCase("Dashboard")]
    public async Task Another_tab_in_doubt_holds_mail_and_the_pause_begins_when_it_is_over(
        string tab
    )
    {
        var heading = (await _rig.Rows(tab))[0][0];
        await _rig.TypeInRow(tab, 1, heading, "Our word");
        await Approve();
        await Poll(Rig.Start);
        var problem = await OpenProblem(tab);
        await _rig.TypeInRow(tab, 1, "Our word", heading);

        await RequireWholePause(problem);
    }

    private async Task RequireWholePause(IReadOnlyList<string> problem)
    {
        await Poll(s_over);
        await Poll(s_over + s_pause - Duration.FromSeconds(1));
        var early = _rig.Sent().Count;
        var shown = await _rig.ReadBeside("Matches", await Approved(), "What changed");
        await Poll(s_over + s_pause);

        Assert.That(problem[4], Does.EndWith("Until then nothing is written and no letter goes."));
        Assert.That(shown, Does.Contain("Introductions leave at 2010-11-01 10:30"));
        Assert.That(early, Is.EqualTo(8));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(10));
    }

    /// <summary>Row 3 is a proposal.</summary>
    private Task Approve() => _rig.Type("Matches!C3", "Approve");

    private async Task<string> Approved() => (await _rig.Rows("Matches"))[2][0];

    private async Task Poll(Instant at)
    {
        await _rig.Poll(_ => at);
        await _rig.Poll(_ => at);
    }

    private async Task<IReadOnlyList<string>> OpenProblem(string tab) =>
        (await _rig.Rows("Problems")).Single(row =>
            row[1] == "Open" && row[2].StartsWith($"{tab}, row 1", StringComparison.Ordinal)
        );
}
