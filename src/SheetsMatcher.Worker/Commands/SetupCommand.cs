using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Adds the tabs that are missing; what stands is never touched.</summary>
internal static class SetupCommand
{
    public static async Task<int> Run(CommandRun run)
    {
        using var workshop = Workshop.Open(run.Settings, logsApart: run.AsJson);
        var answers = new List<Answer>();
        using (var progress = run.Progress("Looking at the spreadsheet"))
        {
            foreach (var program in run.Programs)
            {
                progress.Step($"Program {program.Id}: adding tabs");
                answers.Add(await Run(program, workshop, run.Cancellation));
            }
        }

        run.Answer(answers, all => all.SelectMany(Lines).Select(line => new Text(line)));
        return CommandLine.Done;
    }

    private static async Task<Answer> Run(
        Program program,
        Workshop workshop,
        CancellationToken cancellation
    )
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

        return new Answer(
            program.Id,
            outline.Title,
            [.. missing.Select(tab => tab.Title)],
            Find(WorkerTabs.Matches.Title, outline, known) is { } matches
                ? await NewColumns(spreadsheet, matches, cancellation)
                : []
        );
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
    private static async Task<IReadOnlyList<string>> NewColumns(
        ISpreadsheet spreadsheet,
        TabOutline matches,
        CancellationToken cancellation
    )
    {
        var tables = await spreadsheet.ReadTabs([matches.SheetId], cancellation);
        var header = tables[0].Header.Select(cell => cell.ToString().Trim());
        return
        [
            .. WorkerTabs
                .Matches.Columns.Where(column => column.MayBeMissing)
                .Select(column => column.Header)
                .Except(header, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<string> Lines(Answer answer) =>
        [
            answer.Added.Count == 0
                ? $"Program {answer.Program}: \"{answer.Spreadsheet}\" has all its tabs; nothing was "
                    + "changed."
                : $"Program {answer.Program}: added to \"{answer.Spreadsheet}\": "
                    + string.Join(", ", answer.Added),
            .. answer.ColumnsToAdd.Select(heading =>
                $"Program {answer.Program}: \"{WorkerTabs.Matches.Title}\" has no column "
                + $"\"{heading}\", which came later. Type this heading into row 1 of a free column to "
                + "have it filled in."
            ),
        ];

    private sealed record Answer(
        string Program,
        string Spreadsheet,
        IReadOnlyList<string> Added,
        IReadOnlyList<string> ColumnsToAdd
    );
}
