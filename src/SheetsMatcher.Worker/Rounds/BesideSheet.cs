using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Reads what the ledger knows beside what stands in the sheet.</summary>
internal sealed class BesideSheet(Program program, ISheetMemory memory)
{
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
