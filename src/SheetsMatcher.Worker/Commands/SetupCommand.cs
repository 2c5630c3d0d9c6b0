using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Adds the worker's tabs that are missing; what stands is never touched.</summary>
internal static class SetupCommand
{
    private static readonly IReadOnlyList<TabLayout> Tabs =
    [
        WorkerTabs.Matches,
        WorkerTabs.Unmatched,
        WorkerTabs.Problems,
        WorkerTabs.Outbox,
    ];

    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        using var workshop = Workshop.Open(settings);
        foreach (var program in settings.Programs)
        {
            var spreadsheet = workshop.SpreadsheetOf(program);
            var outline = await spreadsheet.ReadOutline(cancellation);
            var known = await workshop.Memory.ReadTabs(program.Id);
            var missing = Tabs.Where(layout => !Stands(layout, outline, known)).ToList();
            if (missing.Count > 0)
            {
                await spreadsheet.AddTabs([.. missing.Select(ToNewTab)], cancellation);
                await Forget(workshop.Memory, program.Id, missing);
            }

            Say(program.Id, outline.Title, missing);
        }

        return CommandLine.Done;
    }

    private static bool Stands(
        TabLayout layout,
        SpreadsheetOutline outline,
        IReadOnlyDictionary<string, int> known
    ) =>
        outline.Tabs.Any(tab =>
            tab.Title == layout.Title
            || (known.TryGetValue(layout.Title, out var id) && tab.SheetId == id)
        );

    /// <summary>A tab made anew is empty: against what stood in the old one, every row would be gone.</summary>
    private static async Task Forget(
        ISheetMemory memory,
        string programId,
        IEnumerable<TabLayout> made
    )
    {
        foreach (var layout in made)
        {
            await memory.KeepBase(programId, layout.Title, MergeBase.Empty);
        }
    }

    private static NewTab ToNewTab(TabLayout layout) =>
        new(
            layout.Title,
            [
                .. layout.Columns.Select(column => new NewColumn(
                    column.Header,
                    column.WidthPixels,
                    column.Note
                )),
            ],
            layout
                .Columns.Select((column, index) => (column, index))
                .Where(entry => entry.column.Choices.Count > 0)
                .ToDictionary(entry => entry.index, entry => entry.column.Choices)
        );

    private static void Say(string programId, string title, List<TabLayout> added) =>
        Console.WriteLine(
            added.Count == 0
                ? $"Program {programId}: \"{title}\" has all its tabs; nothing was changed."
                : $"Program {programId}: added to \"{title}\": "
                    + string.Join(", ", added.Select(layout => layout.Title))
        );
}
