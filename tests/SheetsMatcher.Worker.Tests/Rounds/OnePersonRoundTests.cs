using NodaTime;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// Ana applied from two addresses, and the committee says that she is one person: what she withdraws
/// from one address is withdrawn under both.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class OnePersonRoundTests
{
    private const string Mentees = "Mentee responses";
    private const string Mentors = "Mentor responses";
    private const string Apply = "Apply, or update my application";
    private const string Withdraw = "Withdraw my application";
    private const string First = "ana@example.org";
    private const string Second = "silva@example.org";
    private const string Question = "one application for each person";

    /// <summary>After the day of the waiting list.</summary>
    private static readonly Instant InNovember = Instant.FromUtc(2010, 11, 13, 18, 0);

    private Rig _rig;
    private Instant _now = Instant.FromUtc(2010, 10, 5, 17, 0);

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await Live();
        await Submit(Mentees, "2010-10-06 9:00:00", Second, "Ana Silva", Apply);
        await Live(Duration.FromDays(2));
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Withdrawal_from_either_address_counts_for_both_once_Yes_was_said(
        [Values(First, Second)] string from,
        [Values] bool isApproved
    )
    {
        await Answer("Yes");
        if (isApproved)
        {
            await Approve();
        }
        await Submit(Mentees, "2010-10-08 9:00:00", from, "Ana Silva", Withdraw);
        await Live(Duration.FromDays(2));

        await NothingGoesToAna();
        Assert.That(await OpenProblems(), Is.Empty);
    }

    [Test]
    public async Task Withdrawal_before_the_answer_holds_the_other_application(
        [Values(First, Second)] string from,
        [Values("Yes", "No")] string answer
    )
    {
        await Approve();
        await Submit(Mentees, "2010-10-08 9:00:00", from, "Ana Silva", Withdraw);
        await Live(Duration.FromDays(2));
        var held = _rig.Sent();
        var asked = await OpenProblems();
        var proposed = await Proposed();
        await Answer(answer);
        await Live(Duration.FromHours(1));

        Assert.That(asked, Has.One.Contains(" withdrew at 2010-10-08 "));
        Assert.That(proposed, Has.None.Contains("Ana"));
        if (answer == "Yes")
        {
            await NothingGoesToAna();
        }
        else
        {
            Assert.That(_rig.Sent(), Has.Count.GreaterThanOrEqualTo(held.Count));
            var other = from == First ? Second : First;
            Assert.That(
                await StatusOf(other),
                Is.EqualTo(other == First ? "Approved" : "Proposed")
            );
        }
        Assert.That(await OpenProblems(), Is.Empty);
    }

    [Test]
    public async Task Withdrawal_on_the_other_form_counts_for_both_addresses(
        [Values(First, Second)] string from
    )
    {
        await Answer("Yes");
        await Submit(Mentors, "2010-10-08 9:00:00", from, "Ana Silva", Withdraw);
        await Live(Duration.FromDays(2));
        var proposed = await Proposed();
        await Answer("Yes", "Is this the withdrawal of");
        await Live(Duration.FromHours(1));

        Assert.That(proposed, Has.None.Contains("Ana"), "neither is brought back meanwhile");
        await NothingGoesToAna();
        Assert.That(await OpenProblems(), Is.Empty);
    }

    [Test]
    public async Task Address_corrected_after_the_answer_is_still_the_same_persons()
    {
        await Answer("Yes");
        await _rig.Type($"{Mentees}!B2", "ana.silva@example.org");
        await Live(Duration.FromHours(1));
        var asked = await OpenProblems();
        await Submit(Mentees, "2010-10-08 9:00:00", "ana.silva@example.org", "Ana Silva", Withdraw);
        await Live(Duration.FromDays(2));

        Assert.That(asked, Is.Empty);
        await NothingGoesToAna();
    }

    [Test]
    public async Task Who_applies_again_after_it_takes_part_again(
        [Values(First, Second, "third@example.org")] string from
    )
    {
        await Answer("Yes");
        await Submit(Mentees, "2010-10-08 9:00:00", First, "Ana Silva", Withdraw);
        await Live(Duration.FromDays(2));
        await Submit(Mentees, "2010-10-10 9:00:00", from, "Ana Silva", Apply);
        await Live(Duration.FromDays(2));

        Assert.That(await OpenProblems(), Is.Empty);
        Assert.That(
            (await Proposed()).Where(row => row.Contains("Ana", StringComparison.Ordinal)),
            Has.One.Contains(from)
        );
    }

    [Test]
    public async Task Answer_outlives_the_ledger_and_without_both_it_is_asked_for_again(
        [Values] bool isRowGone
    )
    {
        await Answer("Yes");
        await Submit(Mentees, "2010-10-08 9:00:00", First, "Ana Silva", Withdraw);
        await Live(Duration.FromDays(2));
        if (isRowGone)
        {
            await _rig.ClearRows("Problems");
        }
        _rig.LoseLedger();
        await Live(Duration.FromHours(1));
        var asked = await OpenProblems();

        await NothingGoesToAna();
        Assert.That(
            asked.Where(row => row.Contains(Question, StringComparison.Ordinal)).ToList(),
            Has.Count.EqualTo(isRowGone ? 1 : 0)
        );
    }

    [Test]
    public async Task Committee_that_withdraws_the_one_does_not_bring_back_the_other()
    {
        await Answer("Yes");
        await _rig.Type($"Matches!C{await RowOf("Matches", First)}", "Withdraw mentee");
        await Live(Duration.FromHours(1));

        await NothingGoesToAna();
    }

    [Test]
    public async Task Erased_under_one_address_she_is_erased_under_both(
        [Values(First, Second)] string asked,
        [Values] bool hasWithdrawn
    )
    {
        await Answer("Yes");
        if (hasWithdrawn)
        {
            await Submit(Mentees, "2010-10-08 9:00:00", First, "Ana Silva", Withdraw);
            await Live(Duration.FromDays(2));
        }
        var run = await ToolRun.On(_rig, "erase", asked, "--yes", "--json");
        _rig.StartWorker();

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That((int?)run.Json["erased"]?[0]?["erasedSoFar"], Is.EqualTo(1));
        await NothingGoesToAna();
        Assert.That(
            (await _rig.Rows(Mentees)).Concat(await _rig.Rows("Unmatched")).SelectMany(row => row),
            Has.None.EqualTo(First).And.None.EqualTo(Second).And.None.EqualTo("Ana Silva")
        );
    }

    private async Task NothingGoesToAna()
    {
        var before = ToAna();
        Assert.That(await Proposed(), Has.None.Contains("Ana"));
        _now = InNovember;
        await Live();
        await Live();
        Assert.That(ToAna(), Is.EqualTo(before));
        Assert.That(await Proposed(), Has.None.Contains("Ana"));
    }

    private List<string> ToAna() =>
        [
            .. _rig.SentByRecipient()
                .Where(each =>
                    each.To.Contains(First, StringComparison.Ordinal)
                    || each.To.Contains(Second, StringComparison.Ordinal)
                )
                .Select(each => each.Text),
        ];

    private async Task Live(Duration? later = null)
    {
        _now += later ?? Duration.Zero;
        await _rig.Match(_now);
        await _rig.Mail(_now);
        await _rig.Match(_now);
        await _rig.Mail(_now);
    }

    private async Task Approve()
    {
        await _rig.Type($"Matches!C{await RowOf("Matches", First)}", "Approve");
        await Live(Duration.FromHours(1));
    }

    private async Task Answer(string word, string question = Question)
    {
        await _rig.Type($"Problems!G{await RowOf("Problems", question)}", word);
        await Live(Duration.FromHours(1));
    }

    private async Task<string> StatusOf(string address)
    {
        var rows = await _rig.Rows("Matches");
        return rows[await RowOf("Matches", address) - 1][rows[0].ToList().IndexOf("Status")];
    }

    private async Task<List<string>> Proposed() =>
        [
            .. (await _rig.Rows("Matches"))
                .Select(row => string.Join(" | ", row))
                .Where(row => row.Contains("Proposed", StringComparison.Ordinal))
                .Where(row => !row.Contains("Was Proposed", StringComparison.Ordinal)),
        ];

    private async Task<List<string>> OpenProblems() =>
        [
            .. (await _rig.Rows("Problems"))
                .Skip(1)
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row)),
        ];

    private async Task Submit(string tab, string at, string email, string name, string action)
    {
        var rows = await _rig.Rows(tab);
        var cells = rows[1].ToList();
        (cells[0], cells[1], cells[2], cells[3]) = (at, email, name, action);
        foreach (var (column, cell) in cells.Index())
        {
            await _rig.Type($"{tab}!{(char)('A' + column)}{rows.Count + 1}", cell);
        }
    }

    private async Task<int> RowOf(string tab, string text) =>
        (await _rig.Rows(tab))
            .ToList()
            .FindIndex(row => row.Any(cell => cell.Contains(text, StringComparison.Ordinal))) + 1;
}
