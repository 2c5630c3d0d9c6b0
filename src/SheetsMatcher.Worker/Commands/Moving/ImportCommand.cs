using System.CommandLine;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>
/// Adds what <c>export</c> wrote: applicants to the forms' tabs, matches to Matches, letters as sent
/// before. What is there already is left out, so that it can be repeated.
/// </summary>
internal static class ImportCommand
{
    private static readonly Argument<string> What = new("kind")
    {
        Description = "mentors, mentees, matches or letters.",
    };

    private static readonly Argument<string> From = new("file")
    {
        Description = "A CSV file, or a JSON file whose name ends in .json.",
    };

    /// <summary>
    /// Columns of a match that are taken over: what people typed, the match's name, and the day of its
    /// approval, by which letters go. The worker fills in the others itself.
    /// </summary>
    private static readonly IReadOnlySet<string> MatchColumnsTaken = WorkerTabs
        .Matches.Columns.Where(column =>
            column.Owner != ColumnOwner.Worker
            || column.Header is MatchColumns.Match or MatchColumns.Approved
        )
        .Select(column => column.Header)
        .ToHashSet();

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("import", "Add applicants, matches or letters from a file.")
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
        var program = ExportCommand.OnlyProgram(run);
        var rows = ImportFile.Read(path);
        using var workshop = Workshop.Open(run.Settings, logsApart: run.AsJson);
        using var alone = await workshop.TakeLedger();
        int added;
        using (run.Progress($"Adding {kind}"))
        {
            added =
                kind == Kind.Letters
                    ? await Letters(run, program, workshop.SentBefore, rows)
                    : await Rows(run, program, workshop, kind, rows);
            await LearnAtNextStart(run, program);
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
                        )
                    ),
                ]
        );
        return CommandLine.Done;
    }

    private static async Task<int> Rows(
        CommandRun run,
        Program program,
        Workshop workshop,
        string kind,
        IReadOnlyList<(IReadOnlyDictionary<string, string> Row, string Place)> rows
    )
    {
        var tables = await KindTab.Read(program, workshop, kind, run.Cancellation);
        var table = tables[0];
        var headings = table.Header.Select(cell => $"{cell}".Trim()).ToList();
        CheckHeadings(headings, rows, table.Title);
        var known = Sheaf.Of(tables, (_, cell) => $"{cell}").Objects;
        var keys = known.Select(row => KeyOf(program, kind, row)).ToHashSet();
        var news = rows.Where(each => keys.Add(KeyOf(program, kind, each.Row)))
            .Select(each => new SheetChange.Append(
                table.SheetId,
                [.. headings.Select(heading => Cell.Of(Taken(kind, heading, each.Row)))]
            ))
            .ToList();
        await workshop.SpreadsheetOf(program).Write([.. news], [], run.Cancellation);
        return news.Count;
    }

    private static string Taken(
        string kind,
        string heading,
        IReadOnlyDictionary<string, string> row
    ) =>
        kind != Kind.Matches || MatchColumnsTaken.Contains(heading)
            ? row.GetValueOrDefault(heading) ?? ""
            : "";

    private static void CheckHeadings(
        IReadOnlyList<string> headings,
        IReadOnlyList<(IReadOnlyDictionary<string, string> Row, string Place)> rows,
        string tab
    )
    {
        var unknown = rows.SelectMany(each => each.Row.Keys).Distinct().Except(headings).ToList();
        if (unknown.Count > 0)
        {
            throw new WrongInputException([
                .. unknown.Select(heading =>
                    $"the tab \"{tab}\" has no heading \"{heading}\". "
                    + Slips.Meant(heading, headings, "Rename or remove it in the file.")
                ),
            ]);
        }
    }

    /// <summary>An applicant is one answer of one person; a match is its two people.</summary>
    private static string KeyOf(
        Program program,
        string kind,
        IReadOnlyDictionary<string, string> row
    ) =>
        kind == Kind.Matches
            ? $"{row.GetValueOrDefault(MatchColumns.MenteeEmail)}\n"
                + row.GetValueOrDefault(MatchColumns.MentorEmail)
            : (row.GetValueOrDefault(KindTab.EmailOf(program, kind)) ?? "")
                .Trim()
                .ToUpperInvariant();

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
        using var store = Storeroom.Open(run.Settings.Written);
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
        using var store = Storeroom.Open(run.Settings.Written);
        await store.Generations.SetBehind(program.Id, true);
        await TakeOverCommand.MarkNextStart(store.Custody, program.Id);
    }
}
