using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>Reads what the ledger knows beside what stands in the sheet.</summary>
internal sealed class BesideSheet(Program program, ISheetMemory memory)
{
    private static readonly TabLayout[] s_written =
    [
        WorkerTabs.Problems,
        WorkerTabs.Unmatched,
        WorkerTabs.Dashboard,
    ];

    public async ValueTask<SettingsReading> Settings(SheetTable? inSheet)
    {
        var lastGood = await memory.ReadFacts(program.Id, SheetFact.Setting);
        return inSheet is null
            ? SettingsReading.Without(lastGood, program.Settings)
            : SettingsTab.Read(
                inSheet,
                await memory.ReadBase(program.Id, SettingsTab.Title),
                lastGood,
                program.Settings
            );
    }

    /// <summary>
    /// Why the committee's words beside the letters cannot be read without doubt, so that none may go.
    /// </summary>
    public async ValueTask<string?> OutboxDoubt(SheetTable outbox) =>
        Reconciler.Check(
            WorkerTabs.Outbox,
            await memory.ReadBase(program.Id, WorkerTabs.Outbox.Title),
            outbox
        )
            is { } frozen
            ? frozen.What
            : null;

    /// <summary>
    /// Where the matching round cannot write, no letter may follow from what nobody is shown.
    /// </summary>
    /// <exception cref="RoundBlockedException">
    /// A tab that it fills in cannot be read without doubt.
    /// </exception>
    public async ValueTask ThrowIfFrozen(IReadOnlyDictionary<string, SheetTable> tables)
    {
        foreach (var layout in s_written)
        {
            if (
                tables.TryGetValue(layout.Title, out var table)
                && Reconciler.Check(layout, await memory.ReadBase(program.Id, layout.Title), table)
                    is { } frozen
            )
            {
                throw RoundBlockedException
                    .By(frozen, table.Title)
                    .With(tables[WorkerTabs.Problems.Title]);
            }
        }
    }

    public async ValueTask<KeepApartTab> KeepApart(
        SheetTable? inSheet,
        Roster roster,
        AnswerTo asked
    ) =>
        inSheet is null
            ? KeepApartTab.None
            : KeepApartTab.Read(
                inSheet,
                roster,
                await memory.ReadFacts(program.Id, SheetFact.KeptApart),
                asked
            );
}
