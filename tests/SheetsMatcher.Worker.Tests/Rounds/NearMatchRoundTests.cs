namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Questions about names that are nearly the same, from the first look to a restart.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class NearMatchRoundTests
{
    private const string Pair = "Ana Silva with Ruth Okafor";

    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Nothing_near_is_paired_before_an_answer([Values] Near near)
    {
        await Type(near);
        await _rig.Match();

        Assert.That(await Proposed(), Has.No.Member(Pair).And.Count.EqualTo(2));
        Assert.That(await Questions(), Has.Count.EqualTo(1));
        Assert.That((await Questions())[0], Does.Contain("not paired"));
    }

    [Test]
    public async Task Yes_bars_and_is_remembered([Values] Near near)
    {
        await Type(near);
        await _rig.Match();
        await Answer("Yes");
        await RestartTwice();

        Assert.That(await Proposed(), Has.No.Member(Pair).And.Count.EqualTo(2));
        Assert.That(await Questions(), Is.Empty, "not asked again");
    }

    [Test]
    public async Task No_pairs_and_is_remembered([Values] Near near)
    {
        await Type(near);
        await _rig.Match();
        await Answer("No");
        await RestartTwice();

        Assert.That(await Proposed(), Has.Member(Pair));
        Assert.That(await Questions(), Is.Empty, "not asked again");
    }

    /// <summary>What was answered about one name says nothing of another.</summary>
    [Test]
    public async Task Another_name_is_asked_about_anew()
    {
        await Type(Near.SupervisorOfMentee);
        await _rig.Match();
        await Answer("No");
        await RestartTwice();
        await _rig.Type("Mentee responses!I2", "R. Okafor");
        await _rig.Match();

        Assert.That(await Proposed(), Has.No.Member(Pair));
        Assert.That(await Questions(), Has.Count.EqualTo(1));
    }

    internal enum Near
    {
        SupervisorOfMentee,
        SupervisorOfMentor,
        Employer,
    }

    private async Task Type(Near near)
    {
        switch (near)
        {
            case Near.SupervisorOfMentee:
                await _rig.Type("Mentee responses!I2", "Ruth M. Okafor");
                break;
            case Near.SupervisorOfMentor:
                await _rig.Type("Mentor responses!I2", "Ana M. Silva");
                break;
            default:
                await _rig.Type("Mentor responses!H2", "Harbour City Library, West Branch");
                await _rig.Type("Mentee responses!H2", "Harbour City Library");
                break;
        }
    }

    private async Task Answer(string word)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList().FindIndex(IsQuestion);
        var column = (char)('A' + rows[0].ToList().IndexOf("Answer"));
        await _rig.Type($"Problems!{column}{row + 1}", word);
        await _rig.Match();
        await _rig.Match();
    }

    private async Task RestartTwice()
    {
        for (var restart = 0; restart < 2; restart++)
        {
            _rig.StartWorker();
            await _rig.Match();
            await _rig.Match();
        }
    }

    private async Task<IReadOnlyList<string>> Proposed()
    {
        var rows = await _rig.Rows("Matches");
        var header = rows[0].ToList();
        return
        [
            .. rows.Skip(1)
                .Where(row => row[header.IndexOf("Status")] == "Proposed")
                .Select(row =>
                    $"{row[header.IndexOf("Mentee")]} with {row[header.IndexOf("Mentor")]}"
                ),
        ];
    }

    private async Task<IReadOnlyList<string>> Questions() =>
        [
            .. (await _rig.Rows("Problems"))
                .Skip(1)
                .Where(IsQuestion)
                .Select(row => string.Join(" | ", row)),
        ];

    private static bool IsQuestion(IReadOnlyList<string> row) =>
        row.Any(cell => cell.Contains("Answer Yes or No", StringComparison.Ordinal))
        && !row.Any(cell => cell is "Resolved" or "Solved" or "Mended");
}
