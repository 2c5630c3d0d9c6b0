using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Mailing;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Headings that changed places without their cells, and columns that moved with them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class ExchangedHeadingsTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!J2", "approve");
        await _rig.Match();
        await _rig.Match();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("Matches", "Decision", "Note", 2)]
    [TestCase("Matches", "Mentee", "Mentor", 2)]
    [TestCase("Matches", "Status", "Decision", 2)]
    [TestCase("Mentor responses", "Full name", "Type of library you work in", 3)]
    public async Task Nothing_is_written_or_mailed_until_they_are_set_back(
        string tab,
        string one,
        string other,
        int row
    )
    {
        if (one == "Mentee")
        {
            await _rig.Type($"Matches!C{row}", "Approve");
            await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
            await _rig.Match();
            await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
        }

        await Exchange(tab, one, other);
        var torn = await _rig.Rows("Matches");
        await ExpectBlocked();
        await ExpectBlocked();
        Assert.That(await _rig.Rows("Matches"), Is.EqualTo(torn));
        Assert.That(_rig.Sent(), Is.Empty);

        await Exchange(tab, one, other);
        await _rig.Match();
        await _rig.Mail();
        Assert.That((await _rig.Rows("Problems"))[1][1], Is.EqualTo("Solved"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(one == "Mentee" ? 2 : 0));
    }

    [Test]
    public async Task Yes_takes_the_headings_as_they_stand()
    {
        await Exchange("Matches", "Decision", "Note");
        await ExpectBlocked();
        await _rig.TypeBeside("Problems", (await _rig.Rows("Problems"))[1][0], "Answer", "Yes");

        await _rig.Match();
        await _rig.Match();
        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Columns_that_move_with_their_cells_are_theirs_to_move()
    {
        var rows = await _rig.Rows("Matches");
        var (one, other) = (rows[0].ToList().IndexOf("Decision"), rows[0].ToList().IndexOf("Note"));
        await _rig.Fill("Matches", [.. rows.Select(row => Moved(row, one, other))]);

        await _rig.Match();
        await _rig.Mail();

        Assert.That(await _rig.Rows("Problems"), Has.Count.EqualTo(1));
        Assert.That(_rig.Sent(), Is.Empty);
    }

    private static object[] Moved(IReadOnlyList<string> row, int one, int other)
    {
        var cells = Enumerable
            .Range(0, Math.Max(row.Count, other + 1))
            .Select(at => (object)(row.ElementAtOrDefault(at) ?? ""))
            .ToArray();
        (cells[one], cells[other]) = (cells[other], cells[one]);
        return cells;
    }

    private async Task Exchange(string tab, string one, string other)
    {
        var header = (await _rig.Rows(tab))[0].ToList();
        var (first, second) = (header.IndexOf(one), header.IndexOf(other));
        await _rig.Type($"'{tab}'!{(char)('A' + first)}1", other);
        await _rig.Type($"'{tab}'!{(char)('A' + second)}1", one);
    }

    private async Task ExpectBlocked()
    {
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Match());
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Mail());
        Assert.That(
            (await _rig.Rows("Problems"))[1][3],
            Does.Contain("above the cells of another heading")
        );
    }
}
