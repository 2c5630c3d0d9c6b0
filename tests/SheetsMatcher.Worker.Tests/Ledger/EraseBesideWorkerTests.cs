using SheetsMatcher.Core.Seen;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Tests.Operations;
using SheetsMatcher.Worker.Tests.Rounds;
using SheetsMatcher.Worker.Tests.Security;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>
/// With PostgreSQL a person is erased while a worker polls on, and a letter about them may be on its
/// way: no row of the ledger gets their name back.
/// </summary>
[Category("PostgreSQL")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class EraseBesideWorkerTests
{
    private const string Ana = "ana@example.org";

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        var database = PostgresCluster.FreshDatabase();
        _rig = await Rig.Open();
        _rig.UseLedger(database);
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
    }

    [TearDown]
    public async Task Close()
    {
        if (_rig is not null)
        {
            await _rig.DisposeAsync();
        }
    }

    [Test]
    public async Task Nothing_of_the_person_comes_back_with_the_rounds_beside_it()
    {
        await _rig.Poll();
        Assert.That(await LedgerText(), Does.Contain(Ana).And.Contain(CellMark.Of(Ana)));

        using var over = new CancellationTokenSource();
        var polling = PollUntil(over.Token);
        var run = await ToolRun.On(_rig, "erase", Ana, "--yes");
        await over.CancelAsync();
        await polling;
        await _rig.Poll();

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        await RequireNoTrace();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task An_armed_draft_is_left_and_named_and_its_letter_goes_no_second_time()
    {
        _rig.Break(FaultKind.ResetBefore, "POST", "/drafts/send", count: int.MaxValue);
        await _rig.Poll();
        var drafts = Drafts();
        Assert.That(_rig.Sent(), Is.Empty);

        var run = await ToolRun.On(_rig, "erase", Ana, "--yes", "--json");
        _rig.Google.Faults.Clear();
        await _rig.Poll();
        _rig.StartWorker();
        await _rig.Poll();

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        var left = run.Json["erased"]?[0]?["draftsLeft"]?.AsArray().Select(each => $"{each}");
        Assert.That(left, Is.Not.Empty.And.SubsetOf(drafts));
        Assert.That(left, Is.SubsetOf(Drafts()), "nobody removed what may be on its way");
        Assert.That(_rig.Sent(), Has.None.Contains("Ana Silva").And.None.Contains(Ana));
        await RequireNoTrace();
    }

    private async Task PollUntil(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await _rig.Poll();
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    private IReadOnlyList<string> Drafts() =>
        _rig.Google.WhileStill(still =>
            (IReadOnlyList<string>)[.. still.Mail.Drafts.Select(draft => draft.Id)]
        );

    private async Task RequireNoTrace()
    {
        var text = await LedgerText();
        Assert.That(text, Does.Not.Contain(Ana).IgnoreCase.And.Not.Contain("Ana Silva"));
        Assert.That(text, Does.Not.Contain(CellMark.Of(Ana)));
        Assert.That(
            $"{await _rig.Spreadsheet()}",
            Does.Not.Contain(Ana).And.Not.Contain("Ana Silva")
        );
    }

    private async Task<string> LedgerText() =>
        string.Join(
            '\n',
            (await LedgerTexts.ByTable(_rig.Settings.Written.Ledger.ConnectionString)).Values
        );
}
