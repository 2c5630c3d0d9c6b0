using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Matching;
using SheetsMatcher.Worker.Programs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Runs both flows up to the write and prints what would happen; nothing is changed.</summary>
internal static class PlanCommand
{
    public static async Task<int> Run(CommandRun run)
    {
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        var answers = new List<Answer>();
        using (var progress = run.Progress("Beginning"))
        {
            foreach (var program in run.Programs)
            {
                var rounds = workshop.RoundsOf(program, stop: _ => { });
                progress.Step($"Program {program.Id}: matching");
                var clock = workshop.Clock.AskedBy("plan");
                var matching = await rounds.Matching.Plan(clock, run.Cancellation);
                progress.Step($"Program {program.Id}: mail");
                answers.Add(Of(program, matching, await rounds.Mail.Plan(clock, run.Cancellation)));
            }
        }

        run.Answer(answers, all => all.SelectMany(Page));
        return ExitCode.Done;
    }

    private static Answer Of(Program program, MatchingPlan matching, MailPlan mail) =>
        new(
            program.Id,
            [.. matching.Outcome.Pairings.Select(Of)],
            matching.Outcome.Unmatched.Count,
            [.. OutcomeLines.Of(matching.Outcome)],
            matching.Changes.Count(),
            [.. mail.New.Select(letter => Of(letter.Due, program.Intake.Zone))],
            mail.Program.Mail.TestAddress?.Value,
            [.. mail.Ahead.Select(letter => Of(letter, program.Intake.Zone))],
            mail.Outbox.Count(letter => !letter.IsSettled),
            [.. mail.Refused.Select(letter => $"{letter.Refusal}")]
        );

    private static Pair Of(Pairing pairing) =>
        new(
            pairing.Mentee.Name,
            pairing.Mentor.Name,
            pairing.Points,
            pairing.IsLocked,
            pairing.Price is { } price ? PriceText.Of(price) : ""
        );

    private static PlannedLetter Of(DueLetter letter, DateTimeZone zone) =>
        new(letter.Milestone.Name, letter.Occasion.ToName, Local(letter.LeavesAt, zone));

    private static string Local(Instant moment, DateTimeZone zone) =>
        moment.InZone(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<IRenderable> Page(Answer plan)
    {
        yield return new Text($"Program {plan.Program}: {plan.Pairs.Count} pairings");
        var pairs = ConsoleOutput.Table("Mentee", "Mentor", "Points", "Standing");
        foreach (var pair in plan.Pairs)
        {
            var standing = pair.Stands ? "stands" : "proposed";
            pairs.Row(
                pair.Mentee,
                pair.Mentor,
                pair.Points.ToString(CultureInfo.InvariantCulture),
                pair.Price.Length > 0 ? $"{standing}. {pair.Price}" : standing
            );
        }

        yield return pairs;
        yield return new Text($"{plan.WithoutMatch} people without a match");
        foreach (var line in plan.Outcome)
        {
            yield return new Text(line);
        }

        yield return new Text($"{plan.Changes} changes would be written to the sheet");
        yield return new Text($"{plan.NewLetters.Count} new letters would be owed");
        yield return Table(plan.NewLetters);
        if (plan.TestAddress is { } test)
        {
            yield return new Text($"Test mode is on: every letter goes to {test}");
        }

        yield return new Text(
            $"{plan.Ahead.Count} letters are known to fall due in the next 14 days, as matches stand "
                + "now; whoever is still without a match then may get one about the waiting list"
        );
        yield return Table(plan.Ahead);
        yield return new Text($"{plan.LettersWaiting} letters wait in the outbox");
        foreach (var refusal in plan.CannotBeWritten)
        {
            yield return new Text($"A letter cannot be written: {refusal}");
        }
    }

    private static IRenderable Table(IReadOnlyList<PlannedLetter> letters)
    {
        var table = ConsoleOutput.Table("Due", "Letter", "To");
        foreach (var letter in letters)
        {
            table.Row(letter.Due, letter.Letter, letter.To);
        }

        return table;
    }

    private sealed record Answer(
        string Program,
        IReadOnlyList<Pair> Pairs,
        int WithoutMatch,
        IReadOnlyList<string> Outcome,
        int Changes,
        IReadOnlyList<PlannedLetter> NewLetters,
        string? TestAddress,
        IReadOnlyList<PlannedLetter> Ahead,
        int LettersWaiting,
        IReadOnlyList<string> CannotBeWritten
    );

    private sealed record Pair(string Mentee, string Mentor, int Points, bool Stands, string Price);

    private sealed record PlannedLetter(string Letter, string To, string Due);
}
