using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Ledger;

[TestFixture]
internal sealed class LedgerLockTests
{
    [Test]
    public void A_second_worker_is_turned_away_until_the_first_has_ended()
    {
        using var ledger = TestLedger.Of(LedgerKind.Sqlite);
        using (LedgerLock.Take(ledger.Database))
        {
            var problem = Assert.Throws<LedgerException>(() => LedgerLock.Take(ledger.Database));
            Assert.That(problem?.Message, Does.Contain("Another worker").And.Contain("ledger.db"));
        }

        Assert.DoesNotThrow(() => LedgerLock.Take(ledger.Database).Dispose());
    }

    [Test]
    public void A_connection_string_that_leads_nowhere_names_the_setting()
    {
        var problem = Assert.Throws<LedgerException>(() =>
            LedgerDatabase.Open("Data Source=/no/such/folder/ledger.db")
        );

        Assert.That(problem?.Message, Does.Contain("Ledger:ConnectionString"));
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "this is a diary, not a database, and it is long enough to tell");

        Assert.Throws<LedgerException>(() => LedgerDatabase.Open($"Data Source={path}"));

        Assert.That(File.ReadAllText(path), Does.StartWith("this is a diary"));
        File.Delete(path);
    }
}
