using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Polling;

/// <summary>
/// Lets the two rounds of one poll share the read of the tabs, so that a program at rest costs one
/// read, and tells whether anything in them has changed since the poll before.
/// </summary>
internal sealed class CachingSpreadsheet(ISpreadsheet spreadsheet) : ISpreadsheet
{
    /// <summary>Let go as soon as it was shared: two polls' tabs at once would be twice the memory.</summary>
    private (IReadOnlyList<int> Ids, IReadOnlyList<SheetTable> Tables)? _shared;
    private string? _lastSeen;
    private bool _isBegun;

    /// <summary>Whether the tabs differ from those of the poll before.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>What the poll has cost of the quota of reads so far.</summary>
    public int Reads { get; private set; }

    public void BeginPoll()
    {
        _isBegun = true;
        _shared = null;
        HasChanged = false;
        Reads = 0;
    }

    public ValueTask<SpreadsheetOutline> ReadOutline(CancellationToken cancellation)
    {
        Reads++;
        return spreadsheet.ReadOutline(cancellation);
    }

    public async ValueTask<IReadOnlyList<SheetTable>> ReadTabs(
        IReadOnlyList<int> sheetIds,
        IReadOnlySet<int> forms,
        CancellationToken cancellation
    )
    {
        if (_shared is { } shared && shared.Ids.SequenceEqual(sheetIds))
        {
            // Once only: whoever asks a second time wants to know what stands there by then.
            _shared = null;
            return shared.Tables;
        }

        Reads++;
        var tables = await spreadsheet.ReadTabs(sheetIds, forms, cancellation);
        if (_isBegun)
        {
            _isBegun = false;
            _shared = ([.. sheetIds], tables);
            var seen = SheetDigest.Of(tables);
            HasChanged = seen != _lastSeen;
            _lastSeen = seen;
        }

        return tables;
    }

    public ValueTask<IReadOnlyList<SheetTable>> ReadShown(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    )
    {
        // Whoever reads on wants to know what stands there by then.
        _shared = null;
        Reads++;
        return spreadsheet.ReadShown(sheetIds, cancellation);
    }

    public ValueTask<IReadOnlyList<SheetTable>> ReadHeads(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    ) => spreadsheet.ReadHeads(sheetIds, cancellation);

    public async ValueTask<IReadOnlyList<WriteReadback>> Write(
        IReadOnlyList<SheetChange> changes,
        IReadOnlyList<ReadBack> readBack,
        CancellationToken cancellation
    )
    {
        _shared = null;
        return await spreadsheet.Write(changes, readBack, cancellation);
    }

    public ValueTask<IReadOnlyList<TabFormatting>> ReadLooks(CancellationToken cancellation)
    {
        Reads++;
        return spreadsheet.ReadLooks(cancellation);
    }

    public async ValueTask Furnish(IReadOnlyList<TabWork> work, CancellationToken cancellation)
    {
        _shared = null;
        await spreadsheet.Furnish(work, cancellation);
    }

    public ValueTask<SheetMarks> ReadMarks(CancellationToken cancellation)
    {
        Reads++;
        return spreadsheet.ReadMarks(cancellation);
    }

    public ValueTask WriteMarks(SheetMarks marks, CancellationToken cancellation) =>
        spreadsheet.WriteMarks(marks, cancellation);
}
