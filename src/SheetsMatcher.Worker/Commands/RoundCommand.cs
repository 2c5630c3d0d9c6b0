using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Programs;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>One matching round and one mail round of each program, then the end.</summary>
internal static class RoundCommand
{
    public static async Task<int> Run(CommandRun run)
    {
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        using var alone = await workshop.TakeLedger();
        var answers = new List<Answer>();
        using (var progress = run.Progress("Beginning"))
        {
            foreach (var program in run.Programs)
            {
                // Between two steps Ctrl-C ends the command; a step under way is finished.
                run.Cancellation.ThrowIfCancellationRequested();
                answers.Add(await Run(workshop, program, progress, run.Cancellation));
            }
        }

        run.Answer(answers, all => all.Select(each => new Text(Sentence(each))));
        return ExitCode.Done;
    }

    private static async Task<Answer> Run(
        WorkerServices workshop,
        Program program,
        Printing.ProgressLine progress,
        CancellationToken cancellation
    )
    {
        var rounds = workshop.RoundsOf(program, stop: _ => { });
        progress.Step($"Program {program.Id}: matching");
        var matching = await rounds.Match(workshop.Clock.AskedBy("matching"), cancellation);
        progress.Step($"Program {program.Id}: mail");
        var mail = await rounds.SendMail(workshop.Clock.AskedBy("mail"), cancellation);
        return new Answer(program.Id, matching.Changes, mail.Sent, mail.Waiting);
    }

    private static string Sentence(Answer answer) =>
        $"Program {answer.Program}: cells and rows written: {answer.Written}, letters sent: "
        + $"{answer.Sent}, waiting: {answer.Waiting}.";

    private sealed record Answer(string Program, int Written, int Sent, int Waiting);
}
