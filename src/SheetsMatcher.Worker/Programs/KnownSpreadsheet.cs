using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// The ledger remembers one spreadsheet. When a program moves to another, as a new intake may, what
/// stood in the old one is not missing from the new one.
/// </summary>
internal sealed class KnownSpreadsheet(Program program, ISheetMemory memory)
{
    private const string Name = "id";

    private static readonly TabLayout[] _merged =
    [
        .. WorkerTabs.All,
        WorkerTabs.Dashboard,
        SettingsTab.Layout,
        ScheduleTab.Layout,
        LettersTab.Layout,
    ];

    /// <summary>The ids of the tabs that are known of this very spreadsheet.</summary>
    public async ValueTask<IReadOnlyDictionary<string, int>> Tabs() =>
        await IsAnother() ? new Dictionary<string, int>() : await memory.ReadTabs(program.Id);

    /// <summary>To be called once all tabs are found: from now on this spreadsheet is the known one.</summary>
    public async ValueTask Enter(
        IReadOnlyDictionary<string, int> ids,
        IReadOnlyDictionary<string, SheetTable> tables
    )
    {
        var kept = await Kept();
        if (kept == program.SpreadsheetId)
        {
            return;
        }

        if (kept is not null)
        {
            await Move(ids, tables);
        }

        await memory.KeepFacts(
            program.Id,
            SheetFact.Spreadsheet,
            new Dictionary<string, string> { [Name] = program.SpreadsheetId }
        );
    }

    public async ValueTask<bool> IsAnother() =>
        await Kept() is { } kept && kept != program.SpreadsheetId;

    private async ValueTask Move(
        IReadOnlyDictionary<string, int> ids,
        IReadOnlyDictionary<string, SheetTable> tables
    )
    {
        foreach (var layout in _merged.Where(layout => tables.ContainsKey(layout.Title)))
        {
            var lastWritten = await memory.ReadBase(program.Id, layout.Title);
            await memory.KeepBase(
                program.Id,
                layout.Title,
                Reconciler.Moved(layout, lastWritten, tables[layout.Title])
            );
        }

        var forms = (await memory.ReadFacts(program.Id, SheetFact.ResponseCount)).Keys;
        await memory.KeepFacts(
            program.Id,
            SheetFact.ResponseCount,
            forms.ToDictionary(form => form, _ => "0")
        );
        foreach (var role in (await memory.ReadTabs(program.Id)).Keys.Except(ids.Keys))
        {
            await memory.DropTab(program.Id, role);
        }

        foreach (var (role, sheetId) in ids)
        {
            await memory.KeepTab(program.Id, role, sheetId);
        }
    }

    private async ValueTask<string?> Kept() =>
        (await memory.ReadFacts(program.Id, SheetFact.Spreadsheet)).GetValueOrDefault(Name);
}
