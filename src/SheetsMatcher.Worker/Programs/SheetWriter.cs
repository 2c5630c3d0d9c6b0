using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// Writes the merges of a round as one atomic write, remembered before and after, so that a crash
/// or a lost reply in between makes no cell look like a person's. The reply shows where the rows
/// and columns stood; where people moved them since the read, what was hit by mistake is put back,
/// and the next round writes anew.
/// </summary>
internal sealed class SheetWriter(Program program, ISpreadsheet spreadsheet, ISheetMemory memory)
{
    private const int RepairsMax = 5;

    /// <returns>The number of changes written; zero when the sheet is as it should be.</returns>
    public async ValueTask<int> Write(
        IReadOnlyList<TabMerge> merges,
        CancellationToken cancellation
    )
    {
        var changes = merges.SelectMany(merge => merge.Merged.Changes).ToList();
        if (changes.Count > 0)
        {
            foreach (var merge in merges)
            {
                await Remember(merge, merge.UnderWay);
            }

            var written = merges.Where(merge => merge.Merged.Changes.Count > 0).ToList();
            if (!await WriteInPlace(written, changes, cancellation))
            {
                // Either text may stand in any of these cells; the next round reads which.
                return changes.Count;
            }
        }

        foreach (var merge in merges)
        {
            await Remember(merge, merge.Merged.Next);
        }

        return changes.Count;
    }

    /// <returns>Whether everything stood where it was read.</returns>
    private async ValueTask<bool> WriteInPlace(
        IReadOnlyList<TabMerge> merges,
        IReadOnlyList<SheetChange> changes,
        CancellationToken cancellation
    )
    {
        var tables = merges.Select(merge => merge.InSheet).ToList();
        var isInPlace = true;
        for (var attempt = 0; attempt <= RepairsMax && changes.Count > 0; attempt++)
        {
            var asked = merges.Zip(tables, (merge, table) => WriteCheck.Ask(merge.Layout, table));
            var readBack = asked.OfType<ReadBack>().ToList();
            var edges = await spreadsheet.Write(changes, readBack, cancellation);
            if (Moved(readBack, tables, changes, edges).Count == 0)
            {
                return isInPlace;
            }

            var isRepair = !isInPlace;
            isInPlace = false;
            var now = await spreadsheet.ReadTabs(
                [.. tables.Select(table => table.SheetId)],
                cancellation
            );
            var repairs = merges.SelectMany(
                (merge, at) => WriteCheck.Repair(merge.Layout, tables[at], changes, now[at])
            );
            // A repair that went astray is still owed, and counts where another one would put back
            // what stood before it; the round's own changes can wait.
            var owed = merges.SelectMany(
                (merge, at) =>
                    isRepair ? WriteCheck.Readdress(merge.Layout, tables[at], changes, now[at]) : []
            );
            changes = [.. owed.UnionBy(repairs, each => (each.SheetId, each.Row, each.Column))];
            tables = [.. now];
        }

        return isInPlace;
    }

    private static List<int> Moved(
        IReadOnlyList<ReadBack> readBack,
        IReadOnlyList<SheetTable> tables,
        IReadOnlyList<SheetChange> changes,
        IReadOnlyList<WriteReadback> edges
    ) =>
        [
            .. readBack
                .Where(asked =>
                    edges.FirstOrDefault(each => each.SheetId == asked.SheetId) is not { } after
                    || !WriteCheck.IsInPlace(
                        asked,
                        tables.Single(table => table.SheetId == asked.SheetId),
                        changes,
                        after
                    )
                )
                .Select(asked => asked.SheetId),
        ];

    private async ValueTask Remember(TabMerge merge, MergeBase merged)
    {
        if (!merged.Equals(merge.Before))
        {
            await memory.KeepBase(program.Id, merge.Tab, merged);
        }
    }
}
