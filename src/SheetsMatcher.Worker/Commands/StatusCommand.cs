using System.CommandLine;
using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SheetsMatcher.Worker.Commands;

/// <summary>What the ledger knows: it asks Google nothing, and works beside a running worker.</summary>
internal static class StatusCommand
{
    private static readonly Option<bool> IsReady = new("--ready")
    {
        Description = "Only ask the running worker whether it is ready, as a health check does.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command(
            "status",
            "Show the last rounds, what waits for the committee, and the letters."
        )
        {
            IsReady,
        };
        command.SetAction(
            guard(
                terminal,
                (parsed, run) => parsed.GetValue(IsReady) ? Readiness.Ask(run) : Run(run)
            )
        );
        return command;
    }

    private static async Task<int> Run(CommandRun run)
    {
        using var store = LedgerPorts.Open(run.Settings.Written);
        var reader = new StatusReader(
            store.Reports,
            store.Outbox,
            store.MailSwitch,
            store.Erasures,
            store.Memory,
            store.Generations,
            run.Time
        );
        var all = new List<ProgramStatus>();
        foreach (var program in run.Programs)
        {
            all.Add(await reader.Read(program));
        }

        run.Answer(all.Select(AnswerOf).ToList(), _ => all.SelectMany(Page));
        return ExitCode.Done;
    }

    private static object AnswerOf(ProgramStatus status) =>
        new
        {
            status.Program,
            status.Intake,
            rounds = status.Rounds.Select(round => new
            {
                round.Round,
                startedAt = round.StartedAt.ToDateTimeOffset(),
                endedAt = round.EndedAt.ToDateTimeOffset(),
                goodAt = round.GoodAt?.ToDateTimeOffset(),
                round.Problem,
            }),
            status.Committee,
            status.LettersWaiting,
            status.LettersSent,
            status.LettersSentToday,
            status.LettersPerDayMax,
            status.NeedAttention,
            nextDue = status.NextDue?.ToDateTimeOffset(),
            mailStoppedAt = status.MailStoppedAt?.ToDateTimeOffset(),
            mailGoes = status.Mail.Goes,
            mail = status.Mail.Meaning,
            proposalsGo = status.Proposals.Goes,
            proposals = status.Proposals.Meaning,
            status.Erased,
        };

    private static IEnumerable<IRenderable> Page(ProgramStatus status)
    {
        var zone = status.Zone;
        yield return new Text($"Program {status.Program}: {status.Intake}");
        var table = ConsoleOutput.Table("What", "Where it stands");
        foreach (var round in status.Rounds)
        {
            table.Row($"Last {round.Round} round", Sentence(round, zone));
        }

        if (status.Rounds.Count == 0)
        {
            table.Row("Rounds", "none yet");
        }

        table.Row("For the committee", Committee(status.Committee));
        table.Row("Letters", Letters(status, zone));
        table.Row("Mail", Mail(status));
        if (!status.Proposals.Goes)
        {
            table.Row("Proposals", status.Proposals.Meaning);
        }

        foreach (var letter in status.NeedAttention)
        {
            table.Row($"Letter {letter.Reference}", $"{letter.Letter}: {letter.Note}");
        }

        if (status.Erased > 0)
        {
            table.Row("Erased people", Number(status.Erased));
        }

        yield return table;
    }

    private static string Sentence(RoundReport round, DateTimeZone zone) =>
        round.Problem.Length == 0
            ? $"{Local(round.EndedAt, zone)}, good"
            : $"{Local(round.EndedAt, zone)}: {round.Problem.TrimEnd('.')}."
                + (round.GoodAt is { } good ? $" Last good: {Local(good, zone)}." : "");

    private static string Committee(CommitteeWork? work) =>
        work is null
            ? "not known before the first round"
            : $"proposals to decide: {Number(work.Undecided)}, problems: {Number(work.Problems)}, "
                + $"people without a match: {Number(work.Unmatched)}";

    private static string Letters(ProgramStatus status, DateTimeZone zone) =>
        status.Damage.Length > 0
            ? status.Damage
            : $"sent: {Number(status.LettersSent)}, waiting: {Number(status.LettersWaiting)}, "
                + $"needing attention: {Number(status.NeedAttention.Count)}"
                + (status.NextDue is { } due ? $"; the first is due {Local(due, zone)}" : "");

    private static string Mail(ProgramStatus status) =>
        status.MailStoppedAt is { } stopped
            ? $"stopped since {Local(stopped, status.Zone)}; \"sheets-matcher resume\" lets it go on"
        : status.Mail.Word != SwitchState.On ? status.Mail.Meaning
        : $"goes; {Number(status.LettersSentToday)} of {Number(status.LettersPerDayMax)} letters in "
            + "the last 24 hours";

    private static string Local(Instant moment, DateTimeZone zone) =>
        moment.InZone(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
