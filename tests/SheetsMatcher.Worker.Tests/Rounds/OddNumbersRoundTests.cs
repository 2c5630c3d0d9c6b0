namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What people typed as years, and a spreadsheet took for something else.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class OddNumbersRoundTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Match();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("5/10")]
    [TestCase("5:10")]
    [TestCase("12:00")]
    [TestCase("50%")]
    [TestCase("100%")]
    [TestCase("250%")]
    [TestCase("$9")]
    [TestCase("24:00:00")]
    [TestCase("5/10/2010")]
    [TestCase("2,004")]
    public async Task Problem_quotes_the_cell_as_the_sheet_shows_it(string typed)
    {
        await _rig.Type("Mentor responses!G2", typed);
        var shown = (await _rig.Rows("Mentor responses"))[1][6];
        await _rig.Match();
        await _rig.Match();

        Assert.That(await Problems(), Has.One.Contains($"\"{shown}\""));
        Assert.That(await Problems(), Has.None.Contains("403").And.None.Contains("0.5"));
    }

    [TestCase("8")]
    [TestCase("8.5")]
    [TestCase("0.5")]
    public async Task Number_stays_a_number(string typed)
    {
        await _rig.Type("Mentor responses!G2", typed);
        await _rig.Match();

        Assert.That(await Problems(), Has.None.Contains("a number of years"));
    }

    /// <summary>The same kind elsewhere: places, of which 200 percent are not two.</summary>
    [TestCase("1/2")]
    [TestCase("200%")]
    [TestCase("48:00:00")]
    public async Task Other_answers_are_read_as_shown_too(string typed)
    {
        await _rig.Type("Mentor responses!N2", typed);
        var shown = (await _rig.Rows("Mentor responses"))[1][13];
        await _rig.Match();

        Assert.That(await Problems(), Has.One.Contains($"found \"{shown}\""));
    }

    [TestCase("2")]
    [TestCase("2.0")]
    public async Task Number_of_places_stays_a_number(string typed)
    {
        await _rig.Type("Mentor responses!N2", typed);
        await _rig.Match();

        Assert.That(await Problems(), Has.None.Contains("a whole number"));
    }

    [Test]
    public async Task Unchanged_tab_is_read_as_shown_once()
    {
        await _rig.Type("Mentor responses!G2", "5/10");
        await _rig.Match();
        await _rig.Match();
        var before = _rig.LastRequest();
        await _rig.Match();

        Assert.That(_rig.RequestsSince(before), Has.Count.EqualTo(1), "one read, as ever");
    }

    private async Task<IReadOnlyList<string>> Problems() =>
        [.. (await _rig.Rows("Problems")).Skip(1).Select(row => string.Join(" | ", row))];
}
