using NodaTime;
using SheetsMatcher.Demo.Local;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>Nobody gets a letter about a pair that the committee did not approve.</summary>
[Category("Process")]
public sealed class ApprovalTests
{
    private static readonly Duration _pause = Duration.FromMinutes(10);
    private static readonly Instant _approval = Instant.FromUtc(2010, 11, 2, 17, 0);
    private static readonly Instant _secondWeek = Instant.FromUtc(2010, 11, 12, 17, 5);

    [Test]
    public async Task Letters_go_to_the_approved_pairs_alone_and_after_time_to_think()
    {
        await using var program = await SampleProgram.Open();
        await program.StartWorker();
        await program.NextRounds();
        var matches = await program.Spreadsheet.Read("Matches");
        var setting = await program.Spreadsheet.Read("Settings");
        var pause = setting.Find(("Setting", "Minutes between approval and introduction")) ?? 0;
        await program.Spreadsheet.Type(setting.Address(pause, "Value"), "10");
        await program.Demo.Clock.Set(_approval);
        foreach (var row in new[] { Kept, TakenBack, Changed, ChangedLater })
        {
            await program.Spreadsheet.Type(matches.Address(row, "Decision"), "Approve");
        }

        await program.NextRounds();
        var others = matches.At(Unapproved, "Mentee email");
        await program.Spreadsheet.Type(matches.Address(TakenBack, "Decision"), "");
        await program.Spreadsheet.Type(matches.Address(Changed, "Mentee email"), others);
        await program.Demo.Clock.Set(_approval + _pause - Duration.FromSeconds(1));
        await program.NextRounds();
        var early = await SentLetter.ReadAll(program.Demo.Api);
        await program.Demo.Clock.Set(_approval + _pause);
        await program.NextRounds();
        var introductions = await SentLetter.ReadAll(program.Demo.Api);
        await program.Spreadsheet.Type(matches.Address(ChangedLater, "Mentee email"), others);
        await program.Demo.Clock.Set(_secondWeek);
        await program.NextRounds();
        var all = await SentLetter.ReadAll(program.Demo.Api);

        Assert.That(early, Is.Empty);
        Assert.That(
            introductions.Select(letter => letter.To),
            Is.EquivalentTo(People(matches, Kept, ChangedLater))
        );
        Assert.That(
            all.Except(introductions).Select(letter => letter.To),
            Is.EquivalentTo(People(matches, Kept))
        );
        var problems = await program.Spreadsheet.Read("Problems");
        Assert.That(
            problems.Rows.Count(row =>
                problems.At(row, "Status") == "Open"
                && problems.At(row, "What to do").StartsWith("Is ", StringComparison.Ordinal)
            ),
            Is.EqualTo(2)
        );
    }

    // Rows of Matches, the first proposals.
    private const int Kept = 2;
    private const int TakenBack = 3;
    private const int Changed = 4;
    private const int ChangedLater = 5;
    private const int Unapproved = 6;

    private static IEnumerable<string> People(LocalTab matches, params IEnumerable<int> rows) =>
        rows.SelectMany(row =>
            new[] { matches.At(row, "Mentor email"), matches.At(row, "Mentee email") }
        );
}
