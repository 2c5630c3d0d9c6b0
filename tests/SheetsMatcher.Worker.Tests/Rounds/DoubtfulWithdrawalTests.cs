using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// A withdrawal that ends no application by itself holds the letters of whom it may be of, and is asked
/// about.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class DoubtfulWithdrawalTests
{
    private const string Mentees = "Mentee responses";
    private const string Mentors = "Mentor responses";
    private const string Withdraw = "Withdraw my application";

    /// <summary>A minute before the worker's clock, as the sheet has it.</summary>
    private const string Now = "2010-11-01 9:59:00";

    private Rig _rig;
    private Instant _now = Rig.Start;

    /// <summary>Ana is approved with Ruth, and the letters wait for the pause to end.</summary>
    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await Rounds();
        await _rig.Type(
            $"Settings!B{await RowOf("Settings", "Minutes between approval and introduction")}",
            "30"
        );
        await _rig.Type("Matches!C2", "Approve");
        await Rounds();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Withdrawal_from_another_address_or_on_the_other_form_is_asked_about(
        [Values] bool onOtherForm,
        [Values("Yes", "No")] string answer
    )
    {
        await (
            onOtherForm
                ? Submit(Mentors, Now, "ana@example.org", "Ana Silva", Withdraw)
                : Submit(Mentees, Now, "private@example.org", "Ana Silva", Withdraw)
        );
        await Rounds(Duration.FromHours(1));
        var held = _rig.Sent();
        var asked = await Problems();
        await _rig.Type("Problems!G2", answer);
        await Rounds(Duration.FromHours(1));
        await Rounds(Duration.FromHours(1));
        var match = (await _rig.Rows("Matches"))[1];

        Assert.That(held, Is.Empty);
        Assert.That(
            asked,
            Has.One.Contains("Is this the withdrawal of Ana Silva <ana@example.org>?")
        );
        Assert.That(_rig.Sent(), Has.Count.EqualTo(answer == "Yes" ? 0 : 2));
        Assert.That(match, Has.Member(answer == "Yes" ? "Withdrawn" : "Approved"));
        Assert.That(await Problems(), Has.All.Contains("Solved"));
    }

    [Test]
    public async Task Other_answer_to_whether_somebody_withdrew_counts_too()
    {
        await Submit(Mentees, Now, "private@example.org", "Ana Silva", Withdraw);
        await Rounds(Duration.FromHours(1));
        await _rig.Type("Problems!G2", "No");
        await Rounds(Duration.FromHours(1));
        await _rig.Type("Problems!G2", "Yes");
        await Rounds(Duration.FromHours(1));

        Assert.That((await _rig.Rows("Matches"))[1], Has.Member("Withdrawn"));
    }

    [Test]
    public async Task Response_that_may_be_a_withdrawal_holds_the_letters_until_it_is_mended(
        [Values("no time", "misspelt", "no address")] string fault
    )
    {
        await Submit(
            Mentees,
            fault == "no time" ? "" : Now,
            fault == "no address" ? "ana@example,org" : "ana@example.org",
            "Ana Silva",
            fault == "misspelt" ? "withdraw my aplication" : Withdraw
        );
        await Rounds(Duration.FromHours(1));
        var held = _rig.Sent();
        var told = await Problems();
        var row = (await _rig.Rows(Mentees)).Count;
        await _rig.Type($"{Mentees}!A{row}", Now);
        await _rig.Type($"{Mentees}!B{row}", "ana@example.org");
        await _rig.Type($"{Mentees}!D{row}", "Apply, or update my application");
        await Rounds(Duration.FromHours(1));
        await Rounds(Duration.FromHours(1));

        Assert.That(held, Is.Empty);
        Assert.That(told, Has.One.Contains("may withdraw Ana Silva"));
        Assert.That((await _rig.Rows("Matches"))[1], Has.Member("Approved"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Withdrawal_of_nobody_who_is_known_is_told()
    {
        await Submit(Mentees, Now, "zoe@example.org", "Zoe Quill", Withdraw);
        await Rounds(Duration.FromHours(1));

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(await Problems(), Has.One.Contains("It withdraws nobody"));
    }

    private async Task Rounds(Duration? later = null)
    {
        _now += later ?? Duration.Zero;
        await _rig.Match(_now);
        await _rig.Mail(_now);
        await _rig.Match(_now);
    }

    private async Task Submit(string tab, string at, string email, string name, string action)
    {
        var rows = await _rig.Rows(tab);
        var cells = rows[^1].ToList();
        (cells[0], cells[1], cells[2], cells[3]) = (at, email, name, action);
        foreach (var (column, cell) in cells.Index())
        {
            await _rig.Type($"{tab}!{(char)('A' + column)}{rows.Count + 1}", cell);
        }
    }

    private async Task<int> RowOf(string tab, string text) =>
        (await _rig.Rows(tab))
            .ToList()
            .FindIndex(row => row.Any(cell => cell.StartsWith(text, StringComparison.Ordinal))) + 1;

    private async Task<IReadOnlyList<string>> Problems() =>
        [.. (await _rig.Rows("Problems")).Skip(1).Select(row => string.Join(" | ", row))];
}
