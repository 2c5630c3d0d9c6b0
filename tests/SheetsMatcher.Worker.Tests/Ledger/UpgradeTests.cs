using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Operations;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>A ledger of any earlier version goes on as today's; one of a later version is left alone.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class UpgradeTests
{
    private const string OfLaterVersion = "SheetsMatcher.Worker.Ledger.Migrations.9999_later.sql";

    public static IEnumerable<int> EarlierVersions =>
        Enumerable.Range(1, EarlierLedger.Migrations.Count - 1);

    [Test]
    public async Task Nothing_is_lost_and_no_letter_goes_again(
        [ValueSource(nameof(EarlierVersions))] int migrations
    )
    {
        await using var rig = await Rig.Open();
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await rig.Mail();
        IReadOnlyDictionary<string, long> before = new Dictionary<string, long>();

        rig.ChangeLedger(file =>
        {
            EarlierLedger.GoBack(file, migrations);
            before = EarlierLedger.Rows(file);
        });
        var after = EarlierLedger.Rows(Path.Combine(rig.Folder, "ledger.db"));
        var again = await rig.Mail();

        Assert.Multiple(() =>
        {
            Assert.That(before["outbox"], Is.EqualTo(2));
            // Each match that stands there is noted as the intake's own besides.
            Assert.That(before.Where(IsKept), Is.SubsetOf(after));
            Assert.That(again.Sent, Is.Zero);
            Assert.That(rig.Sent(), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task Matches_of_before_are_of_the_intake_that_ran(
        [Values] bool isMailed,
        [ValueSource(nameof(EarlierVersions))] int migrations
    )
    {
        await using var rig = await Rig.Open();
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await rig.Match();
        if (isMailed)
        {
            await rig.Mail();
        }

        var sentBefore = rig.Sent().Count;
        rig.ChangeLedger(file => EarlierLedger.GoBack(file, migrations));
        rig.StartIntake("2011-spring");
        await rig.Match();
        await rig.Mail();
        // A ledger behind the sheet waits with what may have gone.
        await rig.Mail(Rig.Start + LetterSender.ProofGrace);

        // The first version kept no more of an intake than its letters.
        var isKnown = isMailed || migrations > 1;
        Assert.That(rig.Sent(), Has.Count.EqualTo(isKnown ? sentBefore : 2));
        Assert.That(
            (await rig.Rows("Matches"))[1][1],
            Is.EqualTo(isKnown ? "Earlier intake" : "Approved")
        );
    }

    [Test]
    public async Task Every_earlier_schema_becomes_todays(
        [Values] LedgerKind kind,
        [ValueSource(nameof(EarlierVersions))] int migrations
    )
    {
        using var today = TestLedger.Of(kind);
        using var earlier = TestLedger.Of(kind, made => EarlierLedger.Make(made, migrations));

        Assert.That(
            await Columns(earlier.Database),
            Is.Not.Empty.And.EquivalentTo(await Columns(today.Database))
        );
    }

    [Test]
    public async Task A_later_versions_ledger_is_refused_and_left_alone([Values] LedgerKind kind)
    {
        using var ledger = TestLedger.Of(kind);
        await using (var connection = await ledger.Database.Connect())
        {
            EarlierLedger.Remember(connection, OfLaterVersion);
        }

        var problem = Assert.Throws<LedgerException>(() =>
            LedgerDatabase.Open(ledger.ConnectionString)
        );

        Assert.That(problem?.Message, Does.StartWith("A newer version").And.Contain("restore"));
    }

    [TestCase("status")]
    [TestCase("round")]
    [TestCase("backup", "copy.db")]
    public async Task Every_command_says_so_in_one_line(params string[] command)
    {
        await using var rig = await Rig.Open();
        var ledger = LedgerDatabase.Open(rig.Settings.Written.Ledger.ConnectionString);
        await using (var connection = await ledger.Connect())
        {
            EarlierLedger.Remember(connection, OfLaterVersion);
        }

        var run = await ToolRun.On(
            rig,
            [
                .. command.Select(word =>
                    word.EndsWith(".db", StringComparison.Ordinal)
                        ? Path.Combine(rig.Folder, word)
                        : word
                ),
            ]
        );

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("newer version"));
    }

    private static bool IsKept(KeyValuePair<string, long> table) => table.Key != "program_fact";

    private static async Task<IReadOnlyList<string>> Columns(LedgerDatabase ledger)
    {
        await using var connection = await ledger.Connect();
        return
        [
            .. (await LedgerTables.Read(connection, ledger.IsSqlite)).SelectMany(table =>
                table.Columns.Select(column => $"{table.Name}.{column}")
            ),
        ];
    }
}
