using Microsoft.Data.Sqlite;
using Npgsql;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>A full disk, a lock or a server that is away is one line with the place and the remedy.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LedgerFaultTests
{
    private const string Place = "/var/lib/ledger.db";

    [TestCase(5, "is locked by another program. Close")]
    [TestCase(6, "is locked by another program. Close")]
    [TestCase(13, "is full. Free some space")]
    [TestCase(10, "Check that its disk is there")]
    [TestCase(8, "belong to the worker's account")]
    public async Task What_the_file_refuses_is_one_line_and_tried_again(int code, string remedy)
    {
        var log = new LogLines();
        var stops = new List<Failure>();
        using var runner = new RoundRunner("lta", log, stops.Add)
        {
            Understand = problem => LedgerFaults.Understood(problem, Place),
        };

        await Fail(runner, new SqliteException("refused", code));
        await Fail(runner, new SqliteException("refused", code));
        await runner.Run("mail", _ => ValueTask.CompletedTask, CancellationToken.None);

        Assert.That(stops, Is.Empty);
        Assert.That(log.Lines, Has.Count.EqualTo(2), string.Join('\n', log.Lines));
        Assert.That(log.Lines[0], Does.Contain(Place).And.Contain(remedy));
        Assert.That(log.Lines[0], Does.EndWith("The next round tries again by itself."));
    }

    [Test]
    public void A_damaged_file_stops_the_program() =>
        Assert.That(
            Failure.Of(LedgerFaults.Understood(new SqliteException("malformed", 11), Place)),
            Has.Property(nameof(Failure.Stops))
                .EqualTo(Stops.Program)
                .And.Property(nameof(Failure.Message))
                .Contains("restore")
        );

    [Test]
    public async Task A_server_that_is_away_is_one_line()
    {
        await using var connection = new NpgsqlConnection("Host=127.0.0.1;Port=1;Timeout=2");
        var away = await Assert.CatchAsync<NpgsqlException>(() => connection.OpenAsync());

        var trouble = Failure.Of(
            LedgerFaults.Understood(away ?? new NpgsqlException(), "127.0.0.1")
        );

        Assert.That(trouble.IsUnforeseen, Is.False);
        Assert.That(trouble.Stops, Is.EqualTo(Stops.Round));
        Assert.That(trouble.Message, Does.Contain("127.0.0.1 does not answer. Start it"));
    }

    [Test]
    public void What_only_the_makers_can_mend_stays_a_failure_in_full()
    {
        var wrong = new PostgresException("syntax error", "ERROR", "ERROR", "42601");

        Assert.That(Failure.Of(LedgerFaults.Understood(wrong, "db")).IsUnforeseen, Is.True);
    }

    [Test]
    public async Task A_lock_hinders_one_poll_and_the_next_goes_on()
    {
        await using var rig = await Rig.Open();
        rig.UseLedger($"Data Source={Path.Combine(rig.Folder, "locked.db")};Default Timeout=1");
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await using var other = new SqliteConnection(rig.Settings.Written.Ledger.ConnectionString);
        await other.OpenAsync();
        await using (var held = other.BeginTransaction(deferred: false))
        {
            await rig.Poll();
            await held.RollbackAsync();
        }

        var meanwhile = rig.Sent();
        await rig.Poll();
        await rig.Poll();

        Assert.That(meanwhile, Is.Empty);
        Assert.That(rig.Sent(), Has.Count.EqualTo(2).And.Unique);
    }

    private static async Task Fail(RoundRunner runner, Exception problem) =>
        await runner.Run("mail", _ => throw problem, CancellationToken.None);
}
