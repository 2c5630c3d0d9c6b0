using NodaTime;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>
/// The emergency brake. It stands in the ledger, so it holds at once, for every worker, and after a
/// restart.
/// </summary>
internal static class MailSwitchCommand
{
    public static Task<int> Stop(CommandRun run) => Turn(run, goes: false);

    public static Task<int> Resume(CommandRun run) => Turn(run, goes: true);

    private static async Task<int> Turn(CommandRun run, bool goes)
    {
        using var store = LedgerPorts.Open(run.Settings.Written);
        var answers = new List<Answer>();
        foreach (var program in run.Programs)
        {
            var now = Instant.FromDateTimeOffset(run.Time.GetUtcNow());
            var changed = goes
                ? await store.MailSwitch.Resume(program.Id)
                : await store.MailSwitch.Stop(program.Id, now);
            answers.Add(new Answer(program.Id, goes, changed));
        }

        run.Answer(answers, all => all.Select(each => new Text(Sentence(each))));
        return ExitCode.Done;
    }

    private static string Sentence(Answer answer) =>
        (answer.MailGoes, answer.Changed) switch
        {
            (true, true) => $"Program {answer.Program}: mail goes on; what was owed follows.",
            (true, false) => $"Program {answer.Program}: mail was not stopped.",
            (false, true) => $"Program {answer.Program}: mail is stopped. A letter that a worker "
                + "had in hand may still have gone. \"sheets-matcher resume\" lets it go on.",
            (false, false) => $"Program {answer.Program}: mail was stopped before.",
        };

    private sealed record Answer(string Program, bool MailGoes, bool Changed);
}
