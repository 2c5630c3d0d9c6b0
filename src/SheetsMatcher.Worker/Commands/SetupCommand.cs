using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Adds the tabs that are missing; what stands is never touched.</summary>
internal static class SetupCommand
{
    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        using var workshop = Workshop.Open(settings);
        foreach (var program in settings.Programs)
        {
            var spreadsheet = workshop.SpreadsheetOf(program);
            var outline = await spreadsheet.ReadOutline(cancellation);
            var known = await workshop.Memory.ReadTabs(program.Id);
            var tabs = SetupTabs.Of(program, await workshop.Memory.ReadSettings(program.Id));
            var missing = tabs.Where(tab => Find(tab.Title, outline, known) is null).ToList();
            if (missing.Count > 0)
            {
                await spreadsheet.AddTabs(missing, cancellation);
                await Forget(workshop.Memory, program.Id, missing.Select(tab => tab.Title));
            }

            Say(program.Id, outline.Title, [.. missing.Select(tab => tab.Title)]);
            if (Find(WorkerTabs.Matches.Title, outline, known) is { } matches)
            {
                await NameNewColumns(program.Id, spreadsheet, matches, cancellation);
            }
        }

        return CommandLine.Done;
    }

    private static TabOutline? Find(
        string title,
        SpreadsheetOutline outline,
        IReadOnlyDictionary<string, int> known
    ) =>
        outline.Tabs.FirstOrDefault(tab =>
            tab.Title == title || (known.TryGetValue(title, out var id) && tab.SheetId == id)
        );

    /// <summary>A tab made anew is empty: against what stood in the old one, every row would be gone.</summary>
    private static async Task Forget(
        ISheetMemory memory,
        string programId,
        IEnumerable<string> made
    )
    {
        foreach (var title in made)
        {
            await memory.KeepBase(programId, title, MergeBase.Empty);
        }
    }

    /// <summary>
    /// A column that came after the tab was made is the committee's to place: the worker finds it
    /// by its heading, wherever that stands.
    /// </summary>
    private static async Task NameNewColumns(
        string programId,
        ISpreadsheet spreadsheet,
        TabOutline matches,
        CancellationToken cancellation
    )
    {
        var tables = await spreadsheet.ReadTabs([matches.SheetId], cancellation);
        var header = tables[0].Header.Select(cell => cell.ToString().Trim());
        var missing = WorkerTabs
            .Matches.Columns.Where(column => column.MayBeMissing)
            .Select(column => column.Header)
            .Except(header, StringComparer.OrdinalIgnoreCase);
        foreach (var heading in missing)
        {
            Console.WriteLine(
                $"Program {programId}: \"{matches.Title}\" has no column \"{heading}\", which came "
                    + "later. Type this heading into row 1 of a free column to have it filled in."
            );
        }
    }

    private static void Say(string programId, string title, IReadOnlyList<string> added) =>
        Console.WriteLine(
            added.Count == 0
                ? $"Program {programId}: \"{title}\" has all its tabs; nothing was changed."
                : $"Program {programId}: added to \"{title}\": {string.Join(", ", added)}"
        );
}
