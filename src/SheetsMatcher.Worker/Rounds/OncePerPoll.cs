using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// Lets the two rounds of one poll share the read of the tabs, so that a program at rest costs one
/// read, and tells whether anything in them has changed since the poll before.
/// </summary>
internal sealed class OncePerPoll(ISpreadsheet spreadsheet) : ISpreadsheet
{
    private IReadOnlyList<int>? _sharedIds;
    private IReadOnlyList<SheetTable> _shared = [];
    private string? _lastSeen;
    private bool _isBegun;

    /// <summary>Whether the tabs differ from those of the poll before.</summary>
    public bool HasChanged { get; private set; }

    public void BeginPoll()
    {
        _isBegun = true;
        _sharedIds = null;
        HasChanged = false;
    }

    public ValueTask<SpreadsheetOutline> ReadOutline(CancellationToken cancellation) =>
        spreadsheet.ReadOutline(cancellation);

    public async ValueTask<IReadOnlyList<SheetTable>> ReadTabs(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    )
    {
        if (_sharedIds is { } ids && ids.SequenceEqual(sheetIds))
        {
            // Once only: whoever asks a second time wants to know what stands there by then.
            _sharedIds = null;
            return _shared;
        }

        var tables = await spreadsheet.ReadTabs(sheetIds, cancellation);
        if (_isBegun)
        {
            _isBegun = false;
            _sharedIds = [.. sheetIds];
            _shared = tables;
            var seen = SheetDigest.Of(tables);
            HasChanged = seen != _lastSeen;
            _lastSeen = seen;
        }

        return tables;
    }

    public ValueTask<IReadOnlyList<SheetTable>> ReadHeads(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    ) => spreadsheet.ReadHeads(sheetIds, cancellation);

    public async ValueTask<IReadOnlyList<TabEdges>> Write(
        IReadOnlyList<SheetChange> changes,
        IReadOnlyList<ReadBack> readBack,
        CancellationToken cancellation
    )
    {
        _sharedIds = null;
        return await spreadsheet.Write(changes, readBack, cancellation);
    }

    public ValueTask<IReadOnlyList<TabLook>> ReadLooks(CancellationToken cancellation) =>
        spreadsheet.ReadLooks(cancellation);

    public async ValueTask Furnish(IReadOnlyList<TabWork> work, CancellationToken cancellation)
    {
        _sharedIds = null;
        await spreadsheet.Furnish(work, cancellation);
    }

    public ValueTask<long> ReadGeneration(CancellationToken cancellation) =>
        spreadsheet.ReadGeneration(cancellation);

    public ValueTask WriteGeneration(long generation, CancellationToken cancellation) =>
        spreadsheet.WriteGeneration(generation, cancellation);
}
