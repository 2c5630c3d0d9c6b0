using System.CommandLine;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>
/// Adds what <c>export</c> wrote: applicants to the forms' tabs, rows to Keep apart and Matches, letters as
/// sent before. What is there already is left out, so that it can be repeated.
/// </summary>
internal static class ImportCommand
{
    private static readonly Argument<string> What = new("kind")
    {
        Description = "mentors, mentees, keep-apart, matches or letters.",
    };

    private static readonly Argument<string> From = new("file")
    {
        Description = "A CSV file, or a JSON file whose name ends in .json.",
    };

    private const string Stopped =
        "Mail is stopped: once Settings, Schedule, Letters and Matches stand as they are to be, run "
        + "\"sheets-matcher resume\".";

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command(
            "import",
            "Add applicants, Keep apart, matches or letters from a file."
        )
        {
            What,
            From,
        };
        command.SetAction(
            guard(
                terminal,
                (parsed, run) =>
                    Run(run, parsed.GetRequiredValue(What), parsed.GetRequiredValue(From))
            )
        );
        return command;
    }

    private static async Task<int> Run(CommandRun run, string kind, string path)
    {
        Kind.Check(kind);
        var program = run.OnlyProgram();
        var rows = ImportFile.Read(path);
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        using var alone = await workshop.TakeLedger();
        int added;
        using (run.Progress($"Adding {kind}"))
        {
            added =
                kind == Kind.Letters
                    ? await Letters(run, program, workshop.SentBefore, rows)
                    : await Rows(run, program, workshop, kind, rows);
            await LearnAtNextStart(run, program);
            if (StopsMail(kind))
            {
                var now = NodaTime.Instant.FromDateTimeOffset(run.Time.GetUtcNow());
                await workshop.MailSwitch.Stop(program.Id, now);
            }
        }

        run.Answer(
            new
            {
                kind,
                added,
                leftOut = rows.Count - added,
            },
            answer =>
                [
                    new Text(
                        FormattableString.Invariant(
                            $"Added {answer.added} {kind}; left out: {answer.leftOut}."
                        ) + (StopsMail(kind) ? $" {Stopped}" : "")
                    ),
                ]
        );
        return ExitCode.Done;
    }

    /// <summary>
    /// The brakes of the old installation do not move along: no letter goes by a match that comes from
    /// there before somebody has looked.
    /// </summary>
    private static bool StopsMail(string kind) => kind is Kind.Matches or Kind.Letters;

    private static async Task<int> Rows(
        CommandRun run,
        Program program,
        WorkerServices workshop,
        string kind,
        IReadOnlyList<(IReadOnlyDictionary<string, string> Row, string Place)> rows
    )
    {
        var tables = await KindTab.Read(program, workshop, kind, run.Cancellation);
        var taken = new ImportedRows(program, kind, tables[0].Header);
        taken.Check(rows.SelectMany(each => each.Row.Keys), tables[0].Title);
        var known = TextTable.Of(tables, KindTab.TimestampOf(program, kind)).Objects;
        var news = taken
            .New([.. rows.Select(each => each.Row)], known)
            .Select(cells => new SheetChange.Append(tables[0].SheetId, cells))
            .ToList();
        await workshop.SpreadsheetOf(program).Write([.. news], [], run.Cancellation);
        return news.Count;
    }

    private static async Task<int> Letters(
        CommandRun run,
        Program program,
        ISentBefore sentBefore,
        IReadOnlyList<(IReadOnlyDictionary<string, string> Row, string Place)> rows
    )
    {
        var sent = rows.Where(each =>
                each.Row.GetValueOrDefault(LetterColumns.State) == $"{LetterState.Sent}"
            )
            .Select(each => LetterColumns.Read(each.Row, each.Place))
            .ToList();
        var stopped = rows.Where(each => LetterColumns.IsStopped(each.Row))
            .Select(each =>
                (LetterColumns.Read(each.Row, each.Place), LetterColumns.ReadNote(each.Row))
            )
            .ToList();
        using var store = LedgerPorts.Open(run.Settings.Written);
        foreach (
            var (intake, since) in rows.Select(each => LetterColumns.ReadMailSince(each.Row))
                .OfType<(string, NodaTime.Instant)>()
                .Distinct()
        )
        {
            await store.Mail.NoteStart(program.Id, intake, since);
        }

        // A letter that was in hand may have gone under the reference that it had there.
        await store.Memory.KeepFacts(
            program.Id,
            SheetFact.FormerSpreadsheet,
            rows.Select(each => LetterColumns.ReadSpreadsheet(each.Row))
                .OfType<string>()
                .Where(id => id != program.SpreadsheetId)
                .Distinct()
                .ToDictionary(id => id, _ => "")
        );
        return await sentBefore.Add(program.Id, sent)
            + await sentBefore.AddStopped(program.Id, stopped);
    }

    /// <summary>
    /// The old installation may have sent more since the export: the next start looks through the sent
    /// mail, and takes a spreadsheet over that the old one looked after.
    /// </summary>
    private static async Task LearnAtNextStart(CommandRun run, Program program)
    {
        using var store = LedgerPorts.Open(run.Settings.Written);
        await store.Generations.SetBehind(program.Id, true);
        await store.TakeOverAtNextStart(program.Id);
    }
}
