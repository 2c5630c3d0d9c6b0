using System.Data.Common;
using Dapper;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>The statements of one change of the ledger: all of them are committed, or none.</summary>
internal sealed class LedgerChange(DbConnection connection, DbTransaction transaction)
{
    /// <returns>How many rows changed.</returns>
    public Task<int> Execute(string statement, object parameters) =>
        connection.ExecuteAsync(statement, parameters, transaction);

    public Task<TRow?> One<TRow>(string statement, object parameters) =>
        connection.QuerySingleOrDefaultAsync<TRow>(statement, parameters, transaction);

    public Task<IEnumerable<TRow>> All<TRow>(string statement, object parameters) =>
        connection.QueryAsync<TRow>(statement, parameters, transaction);
}
