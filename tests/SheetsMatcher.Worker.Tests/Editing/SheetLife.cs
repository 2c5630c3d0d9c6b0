using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>One edit: in which round, before which of its requests, and what it is.</summary>
internal readonly record struct EditStep(int Round, int BeforeRequest, int Seed);

/// <param name="Sequences">Rounds among whose requests people edited.</param>
/// <param name="Lost">One line for each cell that was lost; empty when all is well.</param>
internal sealed record LifeStory(int Sequences, IReadOnlyList<string> Lost);

/// <summary>A sheet's life: in each round people edit before any of the worker's requests.</summary>
internal sealed record SheetLife(IReadOnlyList<EditStep> Steps)
{
    private const int Rounds = 16;
    private const int StepsPerRoundMax = 3;
    private const int RequestsMax = 4;
    private const int BlockedRoundsMax = 2;

    public static SheetLife Of(int seed)
    {
        // Deterministic by its seed, which a failure prints.
#pragma warning disable CA5394
        var chance = new Random(seed);
        return new([
            .. from round in Enumerable.Range(0, Rounds)
            from step in Enumerable
                .Range(0, 1 + chance.Next(StepsPerRoundMax))
                .Select(_ => new EditStep(
                    round,
                    chance.Next(RequestsMax),
                    chance.Next(1, 1_000_000)
                ))
                .OrderBy(step => step.BeforeRequest)
                .ToList()
            select step,
        ]);
#pragma warning restore CA5394
    }

    public async Task<LifeStory> Play()
    {
        using var program = ProgramInProcess.OpenBare(SmallProgram.Mentors, SmallProgram.Mentees);
        var sheetId = program.SheetIdOf(WorkerTabs.Matches.Title);
        var cells = new HumanCells(program, sheetId);
        var edits = new CommitteeEdits(program, sheetId);
        var (sequences, blocked) = (0, 0);
        for (var round = 0; round < Rounds && blocked < BlockedRoundsMax; round++)
        {
            var open = new Queue<EditStep>(Steps.Where(step => step.Round == round));
            sequences += open.Count > 0 ? 1 : 0;
            var request = 0;
            program.BeforeRequest = isWrite =>
            {
                while (open.TryPeek(out var step) && step.BeforeRequest <= request)
                {
                    open.Dequeue();
                    cells.During(() => edits.Do(step.Seed), isWrite);
                }

                request++;
            };
            var writesBefore = program.Writes;
            blocked = await IsBlocked(program) ? blocked + 1 : 0;
            program.BeforeRequest = _ => { };
            if (cells.Settle(program.Writes - writesBefore > 1) is { Count: > 0 } lost)
            {
                return new LifeStory(sequences, [.. lost.Select(each => $"round {round}: {each}")]);
            }

            foreach (var step in open)
            {
                cells.During(() => edits.Do(step.Seed), isInWindow: false);
            }
        }

        return new LifeStory(sequences, []);
    }

    /// <summary>The same failure in as few edits as leaving out one at a time comes to.</summary>
    public async Task<SheetLife> Shrink()
    {
        var smallest = this;
        for (var at = smallest.Steps.Count - 1; at >= 0; at--)
        {
            var less = new SheetLife([.. smallest.Steps.Where((_, index) => index != at)]);
            if ((await less.Play()).Lost.Count > 0)
            {
                smallest = less;
            }
        }

        return smallest;
    }

    /// <summary>A round that met a change half way is one like any; the next one goes on.</summary>
    private static async Task<bool> IsBlocked(ProgramInProcess program)
    {
        try
        {
            await program.Round();
            return false;
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
        string.Join(
            ", ",
            Steps.Select(step => $"new({step.Round}, {step.BeforeRequest}, {step.Seed})")
        );
}
