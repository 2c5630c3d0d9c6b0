using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>Finds a program's tabs in the spreadsheet, and reads them.</summary>
internal sealed class TabTables(Program program, ISpreadsheet spreadsheet, ISheetMemory memory)
{
    private ProgramTabs? _tabs;

    /// <summary>The next look finds them anew.</summary>
    public void Forget() => _tabs = null;

    /// <summary>
    /// A spreadsheet without one of the committee's tabs is looked at anew each time, at the price
    /// of a second read: the tab may be added while the worker runs, and must count at once.
    /// </summary>
    /// <exception cref="RoundBlockedException">A tab is gone, or there are two of it.</exception>
    public async ValueTask<ProgramTabs> Find(CancellationToken cancellation)
    {
        if (_tabs is not { AreComplete: true })
        {
            _tabs = await ProgramTabs.Find(program, spreadsheet, memory, cancellation);
        }

        return _tabs.Gone is [var gone, ..]
            ? throw gone.With(await ReadProblems(_tabs, cancellation))
            : _tabs;
    }

    /// <param name="asked">Some or all of them.</param>
    /// <returns>By the title that the tab was made with.</returns>
    /// <exception cref="RoundBlockedException">A tab was renamed, and there are two of it now.</exception>
    public async ValueTask<IReadOnlyDictionary<string, SheetTable>> Read(
        ProgramTabs tabs,
        IEnumerable<KeyValuePair<string, int>> asked,
        CancellationToken cancellation
    )
    {
        var tables = await Read(asked, cancellation);
        if (tabs.AreRenamed(tables))
        {
            Forget();
            _ = await Find(cancellation);
        }

        return tables;
    }

    private async ValueTask<IReadOnlyDictionary<string, SheetTable>> Read(
        IEnumerable<KeyValuePair<string, int>> asked,
        CancellationToken cancellation
    )
    {
        try
        {
            var ordered = asked.OrderBy(tab => tab.Key, StringComparer.Ordinal).ToList();
            var tables = await spreadsheet.ReadTabs(
                [.. ordered.Select(tab => tab.Value)],
                ordered
                    .Where(tab => ProgramTabs.IsForms(program, tab.Key))
                    .Select(tab => tab.Value)
                    .ToHashSet(),
                cancellation
            );
            return ordered.Zip(tables).ToDictionary(each => each.First.Key, each => each.Second);
        }
        catch (TabGoneException)
        {
            // The next round looks for the tabs anew and says which one is missing.
            Forget();
            throw;
        }
    }

    /// <summary>For the one message that can be told; null where that tab is gone too.</summary>
    private async ValueTask<SheetTable?> ReadProblems(
        ProgramTabs tabs,
        CancellationToken cancellation
    ) =>
        tabs.Ids.TryGetValue(WorkerTabs.Problems.Title, out var id)
            ? (await spreadsheet.ReadTabs([id], cancellation))[0]
            : null;
}
