using System.CommandLine;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Erasing;

/// <summary>
/// Removes a person who asks for it: from the sheet, the ledger, the outbox and the drafts. What
/// stays here is a count and a hash under a key.
/// </summary>
internal static class EraseCommand
{
    private static readonly Argument<string> Email = new("email")
    {
        Description = "The person's address, as on the application.",
    };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask first." };

    private static readonly Option<bool> Undo = new("--undo")
    {
        Description = "The person applies again: let them be matched and written to.",
    };

    /// <summary>What no program can take back, for the person who answers the request.</summary>
    private static readonly IReadOnlyList<string> Remaining =
    [
        "the committee's mailbox: letters that were sent stay in SENT, answers in the inbox",
        "the mailboxes of the person's partner and of everybody who got such a letter",
        "the form itself: open Responses > Individual there and delete the response",
        "the spreadsheet's version history, which Google keeps (File > Version history)",
        "backups of the ledger and files from export: delete them or let them run out",
        "with PostgreSQL, its write-ahead log and archives: they run out by themselves",
    ];

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("erase", "Remove a person from sheet, ledger and drafts.")
        {
            Email,
            Yes,
            Undo,
        };
        command.SetAction(
            guard(
                terminal,
                (parsed, run) =>
                    parsed.GetValue(Undo)
                        ? Forget(run, parsed.GetRequiredValue(Email))
                        : Run(run, parsed.GetRequiredValue(Email), parsed.GetValue(Yes))
            )
        );
        return command;
    }

    private static async Task<int> Run(CommandRun run, string email, bool isSure)
    {
        var person = Parse(email);
        CheckCommittee(run, person);
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        using var alone = await workshop.TakeLedger();
        var planned = await Plan(run, workshop, person);
        if (planned.Count == 0)
        {
            throw new WrongInputException(
                $"erase: nobody with the address {person} is known here. Write it as it stands on the "
                    + "application. Nothing was erased."
            );
        }

        var answers = new List<Erased>();
        foreach (var (erasure, plan) in planned)
        {
            if (plan.IsKnown && !isSure && !await IsSure(run, plan))
            {
                await run.Note("Nothing was erased.");
                return ExitCode.CannotGoOn;
            }

            answers.Add(await Do(run, erasure, plan));
        }

        run.Answer(
            new { erased = answers, copiesRemain = Remaining },
            _ => answers.SelectMany(each => Lines(each, person)).Select(line => new Text(line))
        );
        return ExitCode.Done;
    }

    private static async Task<Erased> Do(CommandRun run, Erasure erasure, ErasurePlan plan)
    {
        using var progress = run.Progress($"Program {plan.Program}: erasing");
        return await erasure.Do(plan, run.Cancellation);
    }

    /// <summary>Of the programs that know the person.</summary>
    private static async Task<IReadOnlyList<(Erasure, ErasurePlan)>> Plan(
        CommandRun run,
        WorkerServices workshop,
        EmailAddress person
    )
    {
        var planned = new List<(Erasure, ErasurePlan)>();
        foreach (var program in run.Programs)
        {
            using (run.Progress($"Program {program.Id}: looking"))
            {
                var traces = await ErasedIdentity.Of(person, program, workshop, run.Cancellation);
                var erasure = new Erasure(program, workshop, traces, run.Time);
                var plan = await erasure.Plan(run.Cancellation);
                if (plan.IsKnown || plan.WasErased)
                {
                    planned.Add((erasure, plan));
                }
            }
        }

        return planned;
    }

    private static async Task<bool> IsSure(CommandRun run, ErasurePlan plan)
    {
        await run.Note(
            FormattableString.Invariant(
                $"Program {plan.Program}: 1 person, {plan.Rows.Count} rows of the spreadsheet would be deleted"
            )
        );
        foreach (var row in plan.Rows)
        {
            await run.Note($"  {row}");
        }

        await run.Note(
            FormattableString.Invariant($"and {plan.Drafts.Count} drafts. This cannot be undone. ")
                + "Nobody else should edit the spreadsheet meanwhile. Type yes to go on:"
        );
        return await run.IsSure();
    }

    private static IEnumerable<string> Lines(Erased erased, EmailAddress person) =>
        [
            erased.WasErasedBefore
                ? $"Program {erased.Program}: nobody with the address {person} is known any more: they "
                    + FormattableString.Invariant(
                        $"were erased before. People erased so far: {erased.ErasedSoFar}."
                    )
                : FormattableString.Invariant(
                    $"Program {erased.Program}: erased. Rows of the spreadsheet: {erased.SheetRows}, "
                )
                    + FormattableString.Invariant(
                        $"of the ledger: {erased.LedgerRows}, drafts: {erased.Drafts}. "
                    )
                    + FormattableString.Invariant($"People erased so far: {erased.ErasedSoFar}."),
            .. erased.StillNamedIn.Select(row =>
                $"  Still named in what others wrote, which is for you to change: {row}"
            ),
            .. erased.DraftsLeft.Select(draft =>
                $"  Draft {draft} was left, since it may be on its way: look in Gmail."
            ),
            "Copies remain in:",
            .. Remaining.Select(place => $"  {place}"),
        ];

    private static async Task<int> Forget(CommandRun run, string email)
    {
        var person = Parse(email);
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        var answers = new List<Forgotten>();
        foreach (var program in run.Programs)
        {
            answers.Add(new(program.Id, await Forget(run, workshop, program, person)));
        }

        run.Answer(
            answers,
            all =>
                all.Select(each => new Text(
                    each.WasErased
                        ? $"Program {each.Program}: the person may be matched and written to again."
                        : $"Program {each.Program}: this person was not erased."
                ))
        );
        return ExitCode.Done;
    }

    /// <summary>All letters of a program are from it, and the ledger would forget that they went.</summary>
    private static void CheckCommittee(CommandRun run, EmailAddress person)
    {
        if (run.Programs.FirstOrDefault(each => each.CommitteeEmail == person) is { } program)
        {
            throw new WrongInputException(
                $"erase: {person} is the committee's own address in program {program.Id}, and nobody's "
                    + "who applied. If somebody did apply from it, type another address of theirs into "
                    + "the response, let a matching round run, and erase that one. Nothing was erased."
            );
        }
    }

    /// <summary>In the spreadsheet's metadata first: from there the ledger would learn it again.</summary>
    private static async Task<bool> Forget(
        CommandRun run,
        WorkerServices workshop,
        Program program,
        EmailAddress email
    )
    {
        var person = PersonTraces.Of(email, []);
        var spreadsheet = workshop.SpreadsheetOf(program);
        var marks = await spreadsheet.ReadMarks(run.Cancellation);
        var hashes = workshop.Erasures.HashesOf(program.Id, person);
        var moments = marks
            .Erased.Where(each => hashes.Contains(each.Hash))
            .Select(each => each.At)
            .ToHashSet();
        var others = marks.Erased.Where(each => !moments.Contains(each.At)).ToList();
        await spreadsheet.WriteMarks(marks with { Erased = others }, run.Cancellation);
        return await workshop.Erasures.Forget(program.Id, person)
            || others.Count < marks.Erased.Count;
    }

    private static EmailAddress Parse(string email) =>
        EmailAddress.TryParse(email, out var person)
            ? person
            : throw new WrongInputException(
                $"erase: expected an address such as name@example.org, found \"{email}\"."
            );

    private sealed record Forgotten(string Program, bool WasErased);
}
