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
    private int? _lastSeen;
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
            var seen = PrintOf(tables);
            HasChanged = seen != _lastSeen;
            _lastSeen = seen;
        }

        return tables;
    }

    public async ValueTask Write(IReadOnlyList<SheetChange> changes, CancellationToken cancellation)
    {
        _sharedIds = null;
        await spreadsheet.Write(changes, cancellation);
    }

    public async ValueTask AddTabs(
        IReadOnlyList<TabDefinition> tabs,
        CancellationToken cancellation
    )
    {
        _sharedIds = null;
        await spreadsheet.AddTabs(tabs, cancellation);
    }

    public ValueTask<long> ReadGeneration(CancellationToken cancellation) =>
        spreadsheet.ReadGeneration(cancellation);

    public ValueTask WriteGeneration(long generation, CancellationToken cancellation) =>
        spreadsheet.WriteGeneration(generation, cancellation);

    private static int PrintOf(IReadOnlyList<SheetTable> tables)
    {
        var print = new HashCode();
        foreach (var table in tables)
        {
            print.Add(table.Title);
            foreach (var row in table.Rows)
            {
                print.Add(row.Count);
                foreach (var cell in row)
                {
                    print.Add(cell);
                }
            }
        }

        return print.ToHashCode();
    }
}
