using System.CommandLine;
using System.Text;
using System.Text.Json;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Rounds;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>Applicants, matches or letters as CSV, or as JSON with <c>--json</c>.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> What = new("kind")
    {
        Description = "mentors, mentees, matches or letters.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file to write; without it the answer is printed.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("export", "Write applicants, matches or letters as CSV or JSON.")
        {
            What,
            Out,
            OutOption.Force,
        };
        command.SetAction(
            guard(
                terminal,
                (parsed, run) =>
                    Run(
                        run,
                        parsed.GetRequiredValue(What),
                        parsed.GetValue(Out),
                        parsed.GetValue(OutOption.Force)
                    )
            )
        );
        return command;
    }

    private static async Task<int> Run(CommandRun run, string kind, string? path, bool force)
    {
        Kind.Check(kind);
        if (path is not null)
        {
            OutOption.Check("--out", path, force);
        }

        var program = OnlyProgram(run);
        var sheaf = await Read(run, program, kind);
        var text = run.AsJson ? JsonSerializer.Serialize(sheaf.Objects, Paper.Json) : sheaf.Csv;
        if (path is null)
        {
            await run.Terminal.Output.WriteAsync(run.AsJson ? text + '\n' : text);
            return CommandLine.Done;
        }

        PrivateFile.Write(path, Encoding.UTF8.GetBytes(text));
        await run.Note(
            FormattableString.Invariant($"{path}: rows: {sheaf.Rows.Count}. ")
                + "It holds people's data and is readable by you alone."
        );
        return CommandLine.Done;
    }

    /// <exception cref="WrongInputException">There are several; one must be named.</exception>
    public static Program OnlyProgram(CommandRun run) =>
        run.Programs is [var only]
            ? only
            : throw new WrongInputException(
                "There are several programs in the settings: name one with --program."
            );

    private static async Task<Sheaf> Read(CommandRun run, Program program, string kind)
    {
        using var progress = run.Progress($"Reading {kind}");
        if (kind == Kind.Letters)
        {
            using var store = Storeroom.Open(run.Settings.Written);
            return Sheaf.Of(
                await store.Outbox.Read(program.Id, program.Intake.Id),
                await store.Mail.ReadStart(program.Id, program.Intake.Id),
                program.SpreadsheetId
            );
        }

        using var workshop = Workshop.Open(run.Settings, logsApart: run.AsJson);
        var tables = await KindTab.Read(program, workshop, kind, run.Cancellation);
        return Sheaf.Of(tables, KindTab.TimestampOf(program, kind));
    }
}
