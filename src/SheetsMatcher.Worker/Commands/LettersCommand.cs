using System.CommandLine;
using NodaTime;
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
        return new Command("letters", "Look at the letters before anybody gets them.") { send };
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

        using var workshop = Workshop.Open(run.Settings, logsApart: run.AsJson);
        var sent = new List<Sent>();
        using (var progress = run.Progress("Sending test letters"))
        {
            foreach (var program in run.Programs)
            {
                var letters = new TestLetters(program, workshop.MailboxOf(program));
                if (letter is not null && !letters.Known.Contains(letter))
                {
                    throw new WrongInputException(
                        $"--letter: program {program.Id} has no letter \"{letter}\". "
                            + Slips.Meant(
                                letter,
                                letters.Known,
                                $"There is: {string.Join(", ", letters.Known)}."
                            )
                    );
                }

                var now = Instant.FromDateTimeOffset(run.Time.GetUtcNow());
                sent.Add(new(program.Id, await letters.Send(letter, now, run.Cancellation)));
            }
        }

        run.Answer(sent, all => all.SelectMany(Lines).Select(line => new Text(line)));
        return CommandLine.Done;
    }

    private static IEnumerable<string> Lines(Sent sent) =>
        [
            $"Program {sent.Program}: sent to the committee's own mailbox:",
            .. sent.Subjects.Select(subject => $"  {subject}"),
        ];

    private sealed record Sent(string Program, IReadOnlyList<string> Subjects);
}
