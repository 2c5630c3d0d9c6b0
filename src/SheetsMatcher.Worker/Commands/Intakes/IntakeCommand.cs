using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Intakes;

/// <summary>Begins the next intake in the same spreadsheet.</summary>
internal static class IntakeCommand
{
    private const int IdLengthMax = 40;

    private static readonly Argument<string> Id = new("id")
    {
        Description = "A short name that no intake had before, such as 2011-spring.",
    };

    private static readonly Option<string> Start = new("--start")
    {
        Description = "Its first day, such as 2011-04-01.",
        Required = true,
    };

    private static readonly Option<string> End = new("--end")
    {
        Description = "Its last day, such as 2011-07-15.",
        Required = true,
    };

    private static readonly Option<string> Name = new("--name")
    {
        Description = "How letters call it, such as \"Third intake, April 2011\".",
        Required = true,
    };

    private static readonly Option<string?> Archive = new("--archive")
    {
        Description = "The folder for the old intake's files; without it archive-OLD-ID.",
    };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask first." };

    /// <param name="settingsPath">The option that names the settings file.</param>
    public static Command Make(Terminal terminal, GuardCommand guard, Option<string> settingsPath)
    {
        var begin = new Command(
            "new",
            "Archive the old intake, clear its responses, begin a new one."
        )
        {
            Id,
            Name,
            Start,
            End,
            Archive,
            Yes,
        };
        begin.SetAction(
            guard(
                terminal,
                (parsed, run) =>
                    Run(
                        run,
                        new NextIntake(
                            ShortId(parsed.GetRequiredValue(Id)),
                            Filled("--name", parsed.GetRequiredValue(Name)),
                            Day("--start", parsed.GetRequiredValue(Start)),
                            Day("--end", parsed.GetRequiredValue(End))
                        ),
                        parsed.GetRequiredValue(settingsPath),
                        parsed.GetValue(Archive),
                        parsed.GetValue(Yes)
                    )
            )
        );
        return new Command("intake", "Begin the next intake.") { begin };
    }

    private static async Task<int> Run(
        CommandRun run,
        NextIntake next,
        string settingsPath,
        string? archive,
        bool isSure
    )
    {
        var program = run.OnlyProgram();
        var folder = archive ?? ArchiveOf(program.Intake.Id);
        if (next.End <= next.Start)
        {
            throw new WrongInputException("--end: expected a day after --start.");
        }

        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        using var alone = await workshop.TakeLedger();
        var change = new IntakeChange(program, next, workshop, settingsPath, folder);
        IntakeBefore before;
        using (run.Progress("Looking at the old intake"))
        {
            before = await change.Look(run.Cancellation);
        }

        if (!isSure && !await IsSure(run, program.Intake.Id, before, folder))
        {
            await run.Note("Nothing was changed.");
            return ExitCode.CannotGoOn;
        }

        try
        {
            using var progress = run.Progress("Beginning the new intake");
            before = await change.Do(run.Cancellation);
        }
        catch when (change.HasBegun)
        {
            await run.Note(
                $"The intake {next.Id} has begun, but the old responses may still be in their tabs. "
                    + "Do not start the worker yet: run the same command again with another --archive."
            );
            throw;
        }

        run.Answer(
            new
            {
                intake = next.Id,
                archive = Path.GetFullPath(folder),
                before.Mentors,
                before.Mentees,
            },
            answer =>
                [
                    new Text(
                        $"The intake {next.Id} has begun. The old one is in {answer.archive}; its files "
                            + "hold people's data and are readable by you alone. Look at "
                            + "\"sheets-matcher plan\", then start the worker."
                    ),
                ]
        );
        return ExitCode.Done;
    }

    private static async Task<bool> IsSure(
        CommandRun run,
        string old,
        IntakeBefore before,
        string folder
    )
    {
        await run.Note(
            FormattableString.Invariant(
                $"The intake {old} would end. Its responses ({before.Mentors} of mentors, "
            )
                + FormattableString.Invariant($"{before.Mentees} of mentees), matches and letters ")
                + $"would be written into {folder}, and the responses deleted from the spreadsheet. "
                + "Type yes to go on:"
        );
        return await run.IsSure();
    }

    /// <summary>A name for a folder, whatever the settings call the intake.</summary>
    private static string ArchiveOf(string intakeId) =>
        "archive-"
        + string.Concat(intakeId.Take(IdLengthMax).Select(each => IsOfId(each) ? each : '-'));

    private static string ShortId(string text) =>
        text.Trim() is { Length: > 0 and <= IdLengthMax } id && id.All(IsOfId)
            ? id
            : throw new WrongInputException(
                FormattableString.Invariant(
                    $"id: expected up to {IdLengthMax} letters, digits, dots, hyphens or underscores, "
                ) + $"such as 2011-spring, found \"{text}\"."
            );

    private static bool IsOfId(char each) =>
        char.IsAsciiLetterOrDigit(each) || each is '-' or '_' or '.';

    private static string Filled(string what, string text) =>
        string.IsNullOrWhiteSpace(text)
            ? throw new WrongInputException($"{what}: expected a text, found nothing.")
            : text.Trim();

    private static LocalDate Day(string option, string text) =>
        LocalDatePattern.Iso.Parse(text.Trim()).TryGetValue(default, out var day)
            ? day
            : throw new WrongInputException(
                $"{option}: expected a date such as 2011-04-01, found \"{text}\"."
            );
}
