using NodaTime;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>Nobody is written to while it is open whether they applied before.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class DoubtfulApplicationAudienceTests
{
    private const string Later = "private@example.org";

    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await Rounds();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    /// <summary>An application is received, and on November 6 the waiting list hears.</summary>
    [Test]
    public async Task Later_application_gets_no_letter_before_No(
        [Values("", "Yes", "No")] string answer
    )
    {
        await SubmitAgain();
        await Rounds(Duration.FromHours(2));
        await _rig.Type("Problems!G2", answer);
        await Rounds(Duration.FromDays(6));
        await Rounds(Duration.FromHours(1));

        Assert.That(
            (await _rig.Rows("Problems"))[1],
            Has.Some.Contains("no letter goes to the later one").Or.Contains("Solved")
        );
        Assert.That(
            _rig.SentByRecipient().Select(each => each.To),
            answer == "No" ? Has.Some.Contains(Later) : Has.None.Contains(Later)
        );
    }

    /// <summary>It is about the two people, whatever they are called.</summary>
    [Test]
    public async Task No_lasts_when_a_name_is_corrected()
    {
        await _rig.Append("Mentor responses", [SmallProgram.LateMentor]);
        await SubmitAgain();
        await _rig.Type("Mentee responses!F4", "Special library: law");
        await Rounds();
        await _rig.Type("Problems!G2", "No");
        await Rounds();
        await _rig.Type(
            $"Settings!B{await RowOf("Settings", "Minutes between approval and introduction")}",
            "30"
        );
        await _rig.Type($"Matches!C{await RowOf("Matches", "Ana M.")}", "Approve");
        await Rounds();
        await _rig.Type("Mentee responses!C2", "Ana Maria Silva");
        await Rounds(Duration.FromHours(1));

        Assert.That(Introduced(), Is.EqualTo(2), "the committee approved this very match");
        Assert.That((await _rig.Rows("Problems")).Where(row => row.Contains("Open")), Is.Empty);
    }

    private int Introduced() =>
        _rig.Sent().Count(each => each.Contains("Meet ", StringComparison.Ordinal));

    private async Task Rounds(Duration? later = null)
    {
        _now += later ?? Duration.Zero;
        await _rig.Match(_now);
        await _rig.Mail(_now);
        await _rig.Match(_now);
    }

    private async Task SubmitAgain()
    {
        var rows = await _rig.Rows("Mentee responses");
        var cells = rows[await RowOf("Mentee responses", "Ana") - 1].ToList();
        (cells[0], cells[1], cells[2]) = ("2010-11-01 10:30:00", Later, "Ana M. Silva");
        foreach (var (column, cell) in cells.Index())
        {
            await _rig.Type($"Mentee responses!{(char)('A' + column)}{rows.Count + 1}", cell);
        }
    }

    private async Task<int> RowOf(string tab, string text) =>
        (await _rig.Rows(tab))
            .ToList()
            .FindIndex(row => row.Any(cell => cell.StartsWith(text, StringComparison.Ordinal))) + 1;
}
