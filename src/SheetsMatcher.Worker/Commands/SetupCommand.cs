using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Adds tabs and columns that are missing; what stands is never touched.</summary>
internal static class SetupCommand
{
    public static async Task<int> Run(CommandRun run)
    {
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        var answers = new List<Answer>();
        using (var progress = run.Progress("Looking at the spreadsheet"))
        {
            foreach (var program in run.Programs)
            {
                progress.Step($"Program {program.Id}: adding what is missing");
                answers.Add(await Run(program, workshop, run.Time, run.Cancellation));
            }
        }

        run.Answer(answers, all => all.SelectMany(Lines).Select(line => new Text(line)));
        return ExitCode.Done;
    }

    private static async Task<Answer> Run(
        Program program,
        WorkerServices workshop,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var spreadsheet = workshop.SpreadsheetOf(program);
        var looks = await spreadsheet.ReadLooks(cancellation);
        var work = await Plan(program, looks, spreadsheet, workshop, cancellation);
        if (work.FirstOrDefault(each => each.Misspelt is not null) is { Misspelt: { } near } tab)
        {
            throw new WrongInputException(
                $"setup: {tab.Stands?.Title}: row 1 has \"{near.Stands}\", which is much like the "
                    + $"missing \"{near.Lacks}\". Correct that heading, or give it a name of its own. "
                    + "Nothing was changed."
            );
        }

        var unknown = await MadeOtherwise(program, work, spreadsheet, workshop, cancellation);
        if (unknown.Count > 0)
        {
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            await workshop.MailSwitch.Stop(program.Id, now);
        }

        await spreadsheet.Furnish(work, cancellation);
        foreach (var made in work.Where(each => each.Stands is null))
        {
            // Against what stood in an old tab, every row of the new one would be gone.
            await workshop.Memory.KeepBase(program.Id, made.Tab.Title, MergeBase.Empty);
        }

        return new Answer(
            program.Id,
            [
                .. work.Where(each => each.IsNeeded).Select(What),
                .. unknown.Select(tab =>
                    $"nobody knows what stood in {tab} before, so mail is stopped. Look through the "
                    + "tab, then run \"sheets-matcher resume\"."
                ),
                .. await DropForms(program, looks, workshop.Memory),
            ]
        );
    }

    /// <summary>
    /// The committee's tabs that are made with the rows that come with the program, although letters went
    /// by other rows, perhaps, and no ledger knows them.
    /// </summary>
    private static async Task<IReadOnlyList<string>> MadeOtherwise(
        Program program,
        IReadOnlyList<TabWork> work,
        ISpreadsheet spreadsheet,
        WorkerServices workshop,
        CancellationToken cancellation
    )
    {
        var unknown = new List<string>();
        foreach (var tab in work.Where(each => each.Stands is null).Select(each => each.Tab.Title))
        {
            if (
                tab is ScheduleTab.Title or LettersTab.Title
                && (await workshop.Mail.ReadGoodRows(program.Id, tab)).Count == 0
                && await spreadsheet.ReadMarks(cancellation) is { MailSince.Count: > 0 }
            )
            {
                unknown.Add(tab);
            }
        }

        return unknown;
    }

    private static async Task<IReadOnlyList<TabWork>> Plan(
        Program program,
        IReadOnlyList<TabFormatting> looks,
        ISpreadsheet spreadsheet,
        WorkerServices workshop,
        CancellationToken cancellation
    )
    {
        var memory = workshop.Memory;
        var known = await Known(program, spreadsheet, memory, cancellation);
        var outline = looks.Select(look => new TabOutline(look.SheetId, look.Title)).ToList();
        var lost = await LostTabs.Find(known, outline, spreadsheet, cancellation);
        var notToBeMade = lost.Where(tab => !tab.Value.MayBeMade)
            .Select(tab => $"Program {program.Id} has no tab \"{tab.Key}\". {tab.Value.Remedy}")
            .ToList();
        if (notToBeMade.Count > 0)
        {
            throw new WrongInputException(notToBeMade);
        }

        var lastGood = await memory.ReadFacts(program.Id, SheetFact.Setting);
        var settings = SettingsReading.Without(lastGood, program.Settings).InForce;
        var hasHadMail = await spreadsheet.ReadMarks(cancellation) is { MailSince.Count: > 0 };
        var lastMail = await MailTabs.Read(
            program,
            new Dictionary<string, SheetTable>(),
            memory,
            workshop.Mail,
            _ => null
        );
        var tabs = SetupTabs.Of(program.With(lastMail), settings, hasHadMail);
        var found = tabs.Select(tab => Find(tab.Title, looks, known)).ToList();
        var standing = found.OfType<TabFormatting>().Select(look => look.SheetId).ToList();
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

    /// <summary>A ledger that knows no tab of a spreadsheet in use was lost.</summary>
    private static async Task<IReadOnlyDictionary<string, int>> Known(
        Program program,
        ISpreadsheet spreadsheet,
        ISheetMemory memory,
        CancellationToken cancellation
    )
    {
        var spreadsheets = new KnownSpreadsheet(program, memory);
        if (
            await spreadsheets.Tabs() is { Count: 0 }
            && !await spreadsheets.IsAnother()
            && await spreadsheet.ReadMarks(cancellation) is { MailSince.Count: > 0 }
        )
        {
            await LostTabs.Expect(program, memory);
        }

        return await spreadsheets.Tabs();
    }

    /// <summary>Further tabs of a form that somebody deleted: they are not waited for any more.</summary>
    private static async Task<IReadOnlyList<string>> DropForms(
        Program program,
        IReadOnlyList<TabFormatting> looks,
        ISheetMemory memory
    )
    {
        var known = await new KnownSpreadsheet(program, memory).Tabs();
        var further = known.Where(tab => ProgramTabs.IsMore(program, tab.Key)).ToList();
        var gone = further.ExceptBy(looks.Select(tab => tab.SheetId), tab => tab.Value).ToList();
        foreach (var tab in gone)
        {
            await memory.DropTab(program.Id, tab.Key);
            await memory.KeepFacts(
                program.Id,
                SheetFact.ResponseCount,
                new Dictionary<string, string> { [tab.Key] = "0" }
            );
        }

        return [.. gone.Select(tab => $"no longer waits for the deleted tab {tab.Key}.")];
    }

    private static TabFormatting? Find(
        string title,
        IReadOnlyList<TabFormatting> looks,
        IReadOnlyDictionary<string, int> known
    ) =>
        looks.FirstOrDefault(tab => known.TryGetValue(title, out var id) && tab.SheetId == id)
        ?? looks.FirstOrDefault(tab => tab.Title == title);

    private static IEnumerable<string> Lines(Answer answer) =>
        answer.Done.Count == 0
            ? [$"Program {answer.Program}: all tabs are there; nothing was changed."]
            : answer.Done.Select(done => $"Program {answer.Program}: {done}");

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

    private sealed record Answer(string Program, IReadOnlyList<string> Done);
}
