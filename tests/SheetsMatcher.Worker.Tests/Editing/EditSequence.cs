using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>One edit: before which of the worker's requests it falls, and what it is.</summary>
internal readonly record struct EditStep(int BeforeRequest, int Seed);

/// <summary>Edits between the requests of a few rounds, and what is lost by them.</summary>
internal sealed record EditSequence(IReadOnlyList<EditStep> Steps)
{
    private const int RoundsMin = 3;
    private const int RoundsMax = 9;
    private const int StepsMax = 7;
    private const int RequestsMax = 9;

    public static EditSequence Of(int seed)
    {
        // Deterministic by its seed, which a failure prints.
#pragma warning disable CA5394
        var chance = new Random(seed);
        return new([
            .. Enumerable
                .Range(0, 1 + chance.Next(StepsMax))
                .Select(_ => new EditStep(2 + chance.Next(RequestsMax), chance.Next(1, 1_000_000)))
                .DistinctBy(step => step.BeforeRequest)
                .OrderBy(step => step.BeforeRequest),
        ]);
#pragma warning restore CA5394
    }

    /// <returns>What was lost, one line each; empty when every person's cell is in its place.</returns>
    public async Task<IReadOnlyList<string>> Play()
    {
        using var program = await ProgramInProcess.Open(SmallProgram.Mentors, SmallProgram.Mentees);
        var sheetId = program.SheetIdOf(WorkerTabs.Matches.Title);
        var cells = new HumanCells(program, sheetId);
        var edits = new CommitteeEdits(program, sheetId);
        var open = new Queue<EditStep>(Steps);
        program.BeforeRequest = number =>
        {
            while (open.TryPeek(out var step) && step.BeforeRequest <= number)
            {
                open.Dequeue();
                cells.During(() => edits.Do(step.Seed));
            }
        };
        for (var round = 0; round < RoundsMax; round++)
        {
            var isQuiet = await IsQuiet(program);
            if (isQuiet && open.Count == 0 && round >= RoundsMin)
            {
                break;
            }
        }

        return cells.Lost();
    }

    /// <summary>The same failure in as few edits as leaving out one at a time comes to.</summary>
    public async Task<EditSequence> Shrink()
    {
        var smallest = this;
        for (var at = 0; at < smallest.Steps.Count; )
        {
            var less = new EditSequence([.. smallest.Steps.Where((_, index) => index != at)]);
            if ((await less.Play()).Count > 0)
            {
                smallest = less;
            }
            else
            {
                at++;
            }
        }

        return smallest;
    }

    /// <summary>A round that a person has to free, or that met a change half way, is one like any.</summary>
    private static async Task<bool> IsQuiet(ProgramInProcess program)
    {
        try
        {
            return (await program.Round()).Changes == 0;
        }
        catch (RoundBlockedException)
        {
            return true;
        }
        catch (Exception expected) when (expected is TabGoneException or GoogleRefusedException)
        {
            return false;
        }
    }

    public override string ToString() =>
        string.Join(", ", Steps.Select(step => $"new({step.BeforeRequest}, {step.Seed})"));
}
