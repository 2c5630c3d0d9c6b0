using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Adds tabs and columns that are missing; what stands is never touched.</summary>
internal static class SetupCommand
{
    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        using var workshop = Workshop.Open(settings);
        foreach (var program in settings.Programs)
        {
            var spreadsheet = workshop.SpreadsheetOf(program);
            var work = await Plan(program, spreadsheet, workshop.Memory, cancellation);
            await spreadsheet.Furnish(work, cancellation);
            foreach (var made in work.Where(each => each.Stands is null))
            {
                // Against what stood in an old tab, every row of the new one would be gone.
                await workshop.Memory.KeepBase(program.Id, made.Tab.Title, MergeBase.Empty);
            }

            Say(program.Id, work);
        }

        return CommandLine.Done;
    }

    private static async Task<IReadOnlyList<TabWork>> Plan(
        Program program,
        ISpreadsheet spreadsheet,
        ISheetMemory memory,
        CancellationToken cancellation
    )
    {
        var tabs = SetupTabs.Of(program, await memory.ReadFacts(program.Id, SheetFact.Setting));
        var looks = await spreadsheet.ReadLooks(cancellation);
        var known = await memory.ReadTabs(program.Id);
        var found = tabs.Select(tab => Find(tab.Title, looks, known)).ToList();
        var standing = found.OfType<TabLook>().Select(look => look.SheetId).ToList();
        var read = (await spreadsheet.ReadTabs(standing, cancellation)).ToDictionary(table =>
            table.SheetId
        );
        return
        [
            .. tabs.Zip(
                found,
                (tab, look) =>
                    look is null ? TabWork.New(tab) : TabWork.Missing(tab, look, read[look.SheetId])
            ),
        ];
    }

    private static TabLook? Find(
        string title,
        IReadOnlyList<TabLook> looks,
        IReadOnlyDictionary<string, int> known
    ) =>
        looks.FirstOrDefault(tab => known.TryGetValue(title, out var id) && tab.SheetId == id)
        ?? looks.FirstOrDefault(tab => tab.Title == title);

    private static void Say(string programId, IReadOnlyList<TabWork> work)
    {
        var needed = work.Where(each => each.IsNeeded).ToList();
        if (needed.Count == 0)
        {
            Console.WriteLine($"Program {programId}: all tabs are there; nothing was changed.");
        }

        foreach (var each in needed)
        {
            Console.WriteLine($"Program {programId}: {What(each)}");
        }
    }

    private static string What(TabWork work) =>
        work.Stands is null ? $"made the tab {work.Tab.Title}."
        : work.NewColumns.Count + work.NewRows.Count == 0
            ? $"gave {work.Stands.Title} its colours, views and notes."
        : $"added to {work.Stands.Title}: "
            + string.Join(
                ", ",
                work.NewColumns.Select(column => $"the column {column.Header}")
                    .Concat(work.NewRows.Select(row => $"the row {row[0].Value}"))
            )
            + ".";
}
