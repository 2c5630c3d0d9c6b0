using Microsoft.Data.Sqlite;
using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// What neither the sheet nor the mailbox knows after the loss of a ledger is held with its reason;
/// following the printed remedy sends each letter once.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LossReasonTests
{
    private const string TestMode = "Test mode: send all letters to";
    private const string Tester = "tester@example.org";
    private static readonly Instant SecondWeek = Instant.FromUtc(2010, 11, 12, 17, 5);
    private static readonly Duration Search = Duration.FromMinutes(40);

    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task A_day_of_approval_that_nobody_knows_holds_what_follows_from_it()
    {
        await Introduce();
        await _rig.TypeInRow("Matches", 2, "Approved", "");
        _rig.LoseLedger();
        await Round(SecondWeek);

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2), "the introductions alone");
        Assert.That(
            await Held(),
            Has.Count.EqualTo(2)
                .And.All.Contains("the day of this approval")
                .And.All.Contains("Send")
        );

        await Decide("Send");
        await Round(SecondWeek + Search);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4).And.Unique);
    }

    [Test]
    public async Task A_rebuild_in_test_mode_repeats_no_test_and_counts_none_as_sent()
    {
        await _rig.TypeBeside("Settings", TestMode, "Value", Tester);
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Match();
        await _rig.Mail();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2).And.All.Contains(Tester));

        _rig.LoseLedger();
        await Round(Rig.Start + Duration.FromHours(1));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2), "no test goes twice");

        await _rig.TypeBeside("Settings", TestMode, "Value", "off");
        await Round(Rig.Start + Duration.FromHours(2));
        await Round(Rig.Start + Duration.FromHours(3));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
        Assert.That(
            _rig.Sent().Where(letter => !letter.Contains(Tester, StringComparison.Ordinal)),
            Has.Exactly(1).Contains("ana@example.org").And.Exactly(1).Contains("ruth@example.org")
        );
    }

    [Test]
    public async Task A_ledger_cut_in_the_middle_is_named_and_its_remedy_loses_and_repeats_nothing()
    {
        await Introduce();
        var backup = Path.Combine(_rig.Folder, "kept.backup");
        Assert.That((await ToolRun.On(_rig, "backup", backup)).ExitCode, Is.Zero);
        await Round(SecondWeek);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));

        ToolRun? refused = null;
        ToolRun? restored = null;
        _rig.ChangeLedger(file =>
        {
            using (var cut = new FileStream(file, FileMode.Open))
            {
                cut.SetLength(cut.Length / 2);
            }

            refused = ToolRun.On(_rig, "round").GetAwaiter().GetResult();
            // In a process of its own the command would hold the file no longer.
            using (var pooled = new SqliteConnection(_rig.Settings.Written.Ledger.ConnectionString))
            {
                SqliteConnection.ClearPool(pooled);
            }

            foreach (var each in Directory.GetFiles(_rig.Folder, "ledger.db*"))
            {
                File.Move(each, each + ".away");
            }

            restored = ToolRun.On(_rig, "restore", backup, "--yes").GetAwaiter().GetResult();
        });
        await Round(SecondWeek + Duration.FromHours(1));

        Assert.That(refused?.ExitCode, Is.EqualTo(1));
        Assert.That(refused?.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(refused?.Errors, Does.Contain("is damaged").And.Contain("restore FILE"));
        Assert.That(restored?.ExitCode, Is.Zero, restored?.Errors);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4).And.Unique);
    }

    private async Task Introduce()
    {
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Match();
        await _rig.Mail();
        await _rig.Match();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    private async Task Round(Instant at)
    {
        await _rig.Match(at);
        await _rig.Mail(at);
        await _rig.Match(at + Search);
        await _rig.Mail(at + Search);
    }

    private async Task<IReadOnlyList<string>> Held() =>
        [
            .. (await _rig.OutboxRows())
                .Select(row => row[1])
                .Where(status => status.StartsWith("Held", StringComparison.Ordinal)),
        ];

    private async Task Decide(string word)
    {
        var rows = await _rig.Rows("Outbox");
        foreach (var (at, row) in rows.Index())
        {
            if (row[1].StartsWith("Held", StringComparison.Ordinal))
            {
                await _rig.TypeInRow("Outbox", at + 1, "Decision", word);
            }
        }
    }
}
