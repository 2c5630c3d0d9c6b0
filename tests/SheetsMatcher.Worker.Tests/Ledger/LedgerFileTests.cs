using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>The ledger's file is its owner's alone; what is wrong with it is said with the remedy.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LedgerFileTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-").FullName;

    private string Ledger => Path.Combine(_folder, "ledger.db");

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Every_file_of_it_is_private([Values] bool isThere)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no such modes.");
            return;
        }

        if (isThere)
        {
            await File.WriteAllBytesAsync(Ledger, []);
            File.SetUnixFileMode(Ledger, OwnerOnly | UnixFileMode.OtherRead);
        }

        var database = LedgerDatabase.Open($"Data Source={Ledger}");
        using var taken = LedgerLock.Take(database);
        await using (await database.Connect())
        {
            var modes = Directory
                .EnumerateFiles(_folder)
                .ToDictionary(file => Path.GetFileName(file), File.GetUnixFileMode);
            Assert.That(modes.Keys, Does.Contain("ledger.db").And.Contains("ledger.db.lock"));
            Assert.That(modes.Values, Is.All.EqualTo(OwnerOnly));
        }

        database.LetGo();
    }

    [Test]
    public void A_damaged_one_is_to_be_restored()
    {
        File.WriteAllText(Ledger, new string('x', 8192));

        Assert.That(
            () => LedgerDatabase.Open($"Data Source={Ledger}"),
            Throws
                .TypeOf<LedgerException>()
                .With.Message.Contains("is damaged")
                .And.Message.Contains("sheets-matcher restore FILE")
        );
    }

    [Test]
    public void A_lock_that_cannot_be_written_is_no_other_worker()
    {
        var database = LedgerDatabase.Open($"Data Source={Ledger}");
        Directory.CreateDirectory(Ledger + ".lock");

        Assert.That(
            () => LedgerLock.Take(database),
            Throws
                .TypeOf<LedgerException>()
                .With.Message.Contains("ledger.db.lock cannot be written")
        );
        database.LetGo();
    }

    [Test]
    public void A_lock_that_is_held_is_another_worker()
    {
        var database = LedgerDatabase.Open($"Data Source={Ledger}");
        using var taken = LedgerLock.Take(database);

        Assert.That(
            () => LedgerLock.Take(database),
            Throws.TypeOf<LedgerException>().With.Message.Contains("Another worker")
        );
        database.LetGo();
    }
}
