using System.Globalization;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Runs both flows up to the write and prints what would happen; nothing is changed.</summary>
internal static class PlanCommand
{
    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        using var workshop = Workshop.Open(settings);
        foreach (var program in settings.Programs)
        {
            var rounds = workshop.RoundsOf(program, stopWorker: _ => { });
            var now = await workshop.Clock.Look("plan", cancellation);
            Print(program, await rounds.Matching.Plan(cancellation));
            Print(await rounds.Mail.Plan(now, cancellation));
        }

        return CommandLine.Done;
    }

    private static void Print(Program program, MatchingPlan plan)
    {
        var outcome = plan.Outcome;
        Console.WriteLine($"Program {program.Id}: {outcome.Pairings.Count} pairings");
        foreach (var pairing in outcome.Pairings)
        {
            var standing = pairing.IsLocked ? "stands" : "proposed";
            Console.WriteLine(
                $"  {pairing.Mentee.Name} with {pairing.Mentor.Name}, "
                    + $"{pairing.Points} points, {standing}{Price(pairing)}"
            );
        }

        Console.WriteLine($"  {outcome.Unmatched.Count} people without a match");
        foreach (var line in OutcomeLines.Of(outcome))
        {
            Console.WriteLine($"  {line}");
        }

        Console.WriteLine($"  {plan.Changes.Count()} changes would be written to the sheet");
    }

    private static string Price(Pairing pairing) =>
        pairing.Price is { } price && PriceText.Of(price) is { Length: > 0 } text
            ? $". {text}"
            : "";

    private static void Print(MailPlan plan)
    {
        Console.WriteLine($"  {plan.New.Count} new letters would be owed");
        foreach (var letter in plan.New)
        {
            Console.WriteLine($"    {letter.Due.Milestone.Name} to {letter.Due.Occasion.ToName}");
        }

        if (plan.Program.Mail.TestAddress is { } test)
        {
            Console.WriteLine($"  test mode is on: every letter goes to {test.Value}");
        }

        Console.WriteLine($"  {plan.Ahead.Count} letters will fall due in the next 14 days");
        foreach (var day in plan.Ahead.GroupBy(letter => DayAndName(plan.Program, letter)))
        {
            var to = string.Join(", ", day.Select(letter => letter.Occasion.ToName));
            Console.WriteLine($"    {day.Key} to {to}");
        }

        var open = plan.Outbox.Count(letter => !letter.IsSettled);
        Console.WriteLine($"  {open} letters wait in the outbox");
        foreach (var letter in plan.Refused)
        {
            Console.WriteLine($"    cannot be written: {letter.Refusal}");
        }
    }

    private static string DayAndName(Program program, DueLetter letter) =>
        letter
            .DueAt.InZone(program.Intake.Zone)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        + $" {letter.Milestone.Name}";
}
