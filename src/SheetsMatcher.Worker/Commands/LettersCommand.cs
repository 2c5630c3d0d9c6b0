using System.CommandLine;
using SheetsMatcher.Worker.Commands.Checking;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>The letters of the schedule, without an intake.</summary>
internal static class LettersCommand
{
    private static readonly Option<bool> Test = new("--test")
    {
        Description = "To the committee's own mailbox, about two invented people.",
    };

    private static readonly Option<string?> One = new("--letter")
    {
        Description = "Only this letter, by its id in the schedule.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var send = new Command("send", "Send the letters to yourself, to see how they arrive.")
        {
            Test,
            One,
        };
        send.SetAction(
            guard(terminal, (parsed, run) => Send(run, parsed.GetValue(Test), parsed.GetValue(One)))
        );
        var preview = new Command("preview", "Write every letter, filled in for a sample pair.")
        {
            LettersPreviewCommand.Out,
        };
        preview.SetAction(
            guard(
                terminal,
                (parsed, run) =>
                    LettersPreviewCommand.Run(
                        run,
                        parsed.GetRequiredValue(LettersPreviewCommand.Out)
                    )
            )
        );
        return new Command("letters", "Look at the letters before anybody gets them.")
        {
            preview,
            send,
        };
    }

    private static async Task<int> Send(CommandRun run, bool isTest, string? letter)
    {
        if (!isTest)
        {
            throw new WrongInputException(
                "letters send: add --test. Letters to participants are sent by \"sheets-matcher run\" "
                    + "alone, when they are due."
            );
        }

        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        var sent = new List<Sent>();
        using (var progress = run.Progress("Sending test letters"))
        {
            foreach (var program in run.Programs)
            {
                var reading = await workshop
                    .ReaderOf(program)
                    .Read(workshop.Clock.AskedBy("letters"), run.Cancellation);
                var letters = new TestLetters(reading.Program, workshop.MailboxOf(program));
                if (letter is not null && !letters.Known.Contains(letter))
                {
                    throw new WrongInputException(
                        $"--letter: program {program.Id} has no letter \"{letter}\". "
                            + ParseErrors.Meant(
                                letter,
                                letters.Known,
                                $"There is: {string.Join(", ", letters.Known)}."
                            )
                    );
                }

                sent.Add(new(program.Id, await letters.Send(letter, run.Cancellation)));
            }
        }

        run.Answer(sent, all => all.SelectMany(Lines).Select(line => new Text(line)));
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(Sent sent) =>
        [
            $"Program {sent.Program}: sent to the committee's own mailbox:",
            .. sent.Subjects.Select(subject => $"  {subject}"),
        ];

    private sealed record Sent(string Program, IReadOnlyList<string> Subjects);
}
