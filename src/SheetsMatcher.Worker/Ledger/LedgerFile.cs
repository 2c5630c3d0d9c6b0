using Dapper;
using Microsoft.Data.Sqlite;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>The file of a SQLite ledger: its owner's alone, and whole.</summary>
internal static class LedgerFile
{
    /// <summary>SQLite's codes for a damaged file, and for one that is no database.</summary>
    private const int Corrupt = 11;

    private const int NoDatabase = 26;

    /// <summary>The journals beside it get the mode of the file itself.</summary>
    /// <exception cref="LedgerException">It can be neither made nor taken from others.</exception>
    public static void Secure(string path)
    {
        try
        {
            PrivateFile.Secure(path);
            foreach (var journal in new[] { path + "-wal", path + "-shm" }.Where(File.Exists))
            {
                PrivateFile.Secure(journal);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                $"The ledger {path} cannot be opened for the worker alone "
                    + $"({problem.Message.TrimEnd('.')}). Check Ledger:ConnectionString; the file and "
                    + "its folder must belong to the worker's account.",
                problem
            );
        }
    }

    /// <exception cref="LedgerException">It is damaged.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is { } found and not "ok")
        {
            throw Damaged(path, found);
        }
    }

    public static bool IsDamage(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: Corrupt or NoDatabase };

    public static LedgerException Damaged(string path, string why) =>
        new(
            $"The ledger {path} is damaged ({why.TrimEnd('.')}). Move it and the files beside it "
                + "away, and put the latest backup in its place: sheets-matcher restore FILE."
        );
}
