using Microsoft.Data.Sqlite;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Tests.Ledger;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>A backup is the whole ledger, from and to either database.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class BackupTests
{
    private Rig _rig;

    private string File(string name) => Path.Combine(_rig.Folder, name);

    [SetUp]
    public async Task MatchAndMail()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Restored_no_letter_goes_twice()
    {
        var backup = await ToolRun.On(_rig, "backup", File("backup.db"));
        Assert.That(backup.ExitCode, Is.Zero, backup.Errors);
        Clear("outbox");

        var restored = await ToolRun.On(_rig, "restore", File("backup.db"), "--yes");
        _rig.StartWorker();
        var mail = await _rig.Mail();

        Assert.That(restored.ExitCode, Is.Zero, restored.Errors);
        Assert.That(mail.Sent, Is.Zero);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(System.IO.File.Exists(File("backup.db.replaced")), Is.True);
    }

    [Test]
    public async Task What_the_worker_lives_on_is_never_written_over(
        [Values("export", "backup")] string command,
        [Values] bool isByLink
    )
    {
        var google = _rig.Settings.Written.Google;
        var link = File("link");
        Directory.CreateSymbolicLink(link, _rig.Folder);
        foreach (
            var (path, what) in new[]
            {
                (File("ledger.db"), "the ledger"),
                (_rig.SettingsPath, "the settings file"),
                (google.ClientSecretFile, "Google's client secret"),
                (google.TokenFile, "the sign-in to Google"),
            }
        )
        {
            if (!System.IO.File.Exists(path))
            {
                await System.IO.File.WriteAllTextAsync(path, "kept");
            }

            var before = await System.IO.File.ReadAllBytesAsync(path);
            var named = isByLink ? path.Replace(_rig.Folder, link, StringComparison.Ordinal) : path;
            string[] words = command == "export" ? ["export", "letters", "--out"] : ["backup"];
            foreach (var force in new string[][] { [], ["--force"] })
            {
                var run = await ToolRun.On(_rig, [.. words, named, .. force]);

                Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
                Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
                Assert.That(run.Errors, Does.Contain(named).And.Contain(what));
            }

            Assert.That(await System.IO.File.ReadAllBytesAsync(path), Is.EqualTo(before));
        }
    }

    [TestCase("yes", 0, "would be kept in")]
    [TestCase("no", 1, "Nothing was replaced.")]
    [TestCase("", 1, "Nothing was replaced.")]
    public async Task Restore_asks_before_it_replaces(string typed, int exitCode, string said)
    {
        await ToolRun.On(_rig, "backup", File("backup.db"));

        var run = await ToolRun.Of(
            ["restore", File("backup.db"), "--settings", _rig.SettingsPath],
            typed
        );

        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Errors);
        Assert.That(run.Output + run.Errors, Does.Contain(said).And.Contain("Type yes to go on"));
        Assert.That(System.IO.File.Exists(File("backup.db.replaced")), Is.EqualTo(exitCode == 0));
    }

    [Test]
    public async Task A_backup_is_one_private_file()
    {
        await ToolRun.On(_rig, "backup", File("backup.db"));

        Assert.That(Directory.GetFiles(_rig.Folder, "backup.db*"), Has.Length.EqualTo(1));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(
                System.IO.File.GetUnixFileMode(File("backup.db")),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
            );
        }
    }

    [Test]
    public async Task A_ledger_moves_from_one_database_to_the_other_and_back(
        [Values] LedgerKind kind
    )
    {
        using var elsewhere = TestLedger.Of(kind);
        var source = LedgerDatabase.Open(_rig.Settings.Written.Ledger.ConnectionString);
        var rows = await LedgerCopy.Save(source, File("one.db"));

        var there = await LedgerCopy.Restore(elsewhere.Database, File("one.db"));
        var back = await LedgerCopy.Save(elsewhere.Database, File("two.db"));

        Assert.That(rows, Is.GreaterThan(10));
        Assert.That((there, back), Is.EqualTo((rows, rows)));
    }

    [Test]
    public async Task What_is_no_backup_is_refused_and_nothing_changes()
    {
        await System.IO.File.WriteAllTextAsync(File("notes.txt"), "not a ledger");

        var run = await ToolRun.On(_rig, "restore", File("notes.txt"), "--yes");
        _rig.StartWorker();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That((await _rig.Mail()).Sent, Is.Zero);
    }

    [Test]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var run = await ToolRun.On(_rig, "restore", File("gone.db"));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("does not exist"));
    }

    private void Clear(string table)
    {
        using var connection = new SqliteConnection(_rig.Settings.Written.Ledger.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of our own table.
        command.CommandText = $"DELETE FROM {table}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
