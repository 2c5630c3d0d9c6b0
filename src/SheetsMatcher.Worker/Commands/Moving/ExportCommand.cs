using System.CommandLine;
using System.Text;
using System.Text.Json;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>What <see cref="Kind"/> names as CSV, or as JSON with <c>--json</c>.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> What = new("kind")
    {
        Description = "mentors, mentees, keep-apart, matches or letters.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file to write; without it the answer is printed.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command(
            "export",
            "Write applicants, Keep apart, matches or letters as CSV or JSON."
        )
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
            OutOption.Check("--out", path, force, run.Settings);
        }

        var program = run.OnlyProgram();
        var sheaf = await Read(run, program, kind);
        var text = run.AsJson
            ? JsonSerializer.Serialize(sheaf.Objects, ConsoleOutput.Json)
            : sheaf.Csv;
        if (path is null)
        {
            await run.Terminal.Output.WriteAsync(run.AsJson ? text + '\n' : text);
            return ExitCode.Done;
        }

        PrivateFile.Write(path, Encoding.UTF8.GetBytes(text));
        await run.Note(
            FormattableString.Invariant($"{path}: rows: {sheaf.Rows.Count}. ")
                + "It holds people's data and is readable by you alone."
        );
        return ExitCode.Done;
    }

    private static async Task<TextTable> Read(CommandRun run, Program program, string kind)
    {
        using var progress = run.Progress($"Reading {kind}");
        if (kind == Kind.Letters)
        {
            using var store = LedgerPorts.Open(run.Settings.Written);
            var letters = await store.Outbox.Read(program.Id, program.Intake.Id);
            var words = await store.Memory.ReadFacts(program.Id, SheetFact.OutboxWord);
            var beside = letters.Select(letter => letter.Letter.Reference.Value).ToHashSet();
            var planned = words.Any(word => word.Value.Length > 0 && !beside.Contains(word.Key))
                ? await KeptBeforeDue(run, program)
                : [];
            return TextTable.Of(
                [.. letters, .. planned],
                await store.Mail.ReadStart(program.Id, program.Intake.Id),
                program.SpreadsheetId
            );
        }

        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        var tables = await KindTab.Read(program, workshop, kind, run.Cancellation);
        var all = TextTable.Of(tables, KindTab.TimestampOf(program, kind));
        return kind == Kind.Matches ? await WithoutDoubt(run, program, workshop, all) : all;
    }

    private static async Task<TextTable> WithoutDoubt(
        CommandRun run,
        Program program,
        WorkerServices workshop,
        TextTable matches
    )
    {
        var doubtful = await DoubtfulApprovals.Find(program, workshop, run.Cancellation);
        if (doubtful.Count > 0)
        {
            await run.Note(
                $"{string.Join(", ", doubtful)}: Approve counts for nothing there until Problems or Flags "
                    + "are settled, and is written as Hold. Settle them first to take the approval along."
            );
        }

        return DoubtfulApprovals.Hold(matches, doubtful);
    }

    /// <summary>
    /// Planned letters that a word in Outbox already keeps here. The ledger knows the word alone; the
    /// letter itself is found from the sheet.
    /// </summary>
    private static async Task<IReadOnlyList<OutboxLetter>> KeptBeforeDue(
        CommandRun run,
        Program program
    )
    {
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        var mail = workshop.RoundsOf(program, _ => { }).Mail;
        var plan = await mail.Plan(workshop.Clock.AskedBy("export"), run.Cancellation);
        return
        [
            .. from due in plan.Ahead
            let reference = plan.References.FirstOf(due.Key)
            let said = plan.Decisions.For(reference.Value)
            where said is OutboxDecision.Hold or OutboxDecision.Cancel or OutboxDecision.Unclear
            select Stopped(program, due, reference, said),
        ];
    }

    private static OutboxLetter Stopped(
        Program program,
        DueLetter due,
        LetterReference reference,
        OutboxDecision said
    ) =>
        new(
            program.Id,
            new Letter(due.Key, reference, due.Occasion.To, due.Occasion.ToName, "", "", ""),
            due.LeavesAt,
            said == OutboxDecision.Cancel ? LetterState.Cancelled : LetterState.Held,
            Epoch: 0,
            CreateAttempted: false,
            Draft: null,
            ArmedDraftId: null,
            MissingSince: null,
            Proof: null,
            SentAt: null,
            said == OutboxDecision.Cancel
                ? OutboxReconciler.ByCommittee
                : OutboxReconciler.HeldByCommittee
        );
}
