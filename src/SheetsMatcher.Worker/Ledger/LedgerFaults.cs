using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>What the database's refusals mean to whoever runs the worker.</summary>
internal static class LedgerFaults
{
    private const string Again = "The next round tries again by itself.";

    /// <param name="place">The file, or the server as it is written in the settings.</param>
    /// <returns>The same where it is no refusal, or one that only the program's makers can mend.</returns>
    public static Exception Understood(Exception problem, string place) =>
        problem switch
        {
            SqliteException refused when LedgerFile.IsDamage(refused) => LedgerFile.Damaged(
                place,
                refused.Message
            ),
            SqliteException refused when InFile(refused, place) is { } said =>
                new LedgerUnavailableException(said, refused),
            NpgsqlException refused when OnServer(refused, place) is { } said =>
                new LedgerUnavailableException(said, refused),
            _ => problem,
        };

    /// <summary>By SQLite's primary codes.</summary>
    private static string? InFile(SqliteException problem, string file) =>
        problem.SqliteErrorCode switch
        {
            5 or 6 =>
                $"The ledger {file} is locked by another program. Close whatever has it open, "
                    + $"such as a database browser or a copy under way. {Again}",
            13 => $"The disk that holds the ledger {file} is full. Free some space there. {Again}",
            3 or 8 or 10 or 14 or 23 => $"The ledger {file} cannot be used "
                + $"({problem.Message.TrimEnd('.')}). Check that its disk is there and sound, and that "
                + $"the file and its folder belong to the worker's account. {Again}",
            _ => null,
        };

    /// <summary>By PostgreSQL's classes of states; without one the server was not reached.</summary>
    private static string? OnServer(NpgsqlException problem, string server) =>
        problem switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                $"The disk of the ledger's server {server} is full. Free some space there. {Again}",
            PostgresException { SqlState: ['0', '8', ..] or ['5', '3' or '5' or '7' or '8', ..] } =>
                $"The ledger's server {server} refuses for the moment "
                    + $"({((PostgresException)problem).MessageText}). Look at the server. {Again}",
            PostgresException => null,
            { InnerException: SocketException or IOException or TimeoutException }
            or { IsTransient: true } =>
                $"The ledger's server {server} does not answer. Start it, or "
                    + $"check the network and Ledger:ConnectionString. {Again}",
            _ => null,
        };
}
