using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>One edit: in which round, before which of its requests, and what it is.</summary>
internal readonly record struct EditStep(int Round, int BeforeRequest, int Seed);

/// <summary>
/// A short life of a sheet: a few edits, each before one of the worker's requests, and a quiet
/// round at the end.
/// </summary>
/// <param name="Opening">Which of the <see cref="Openings"/> it goes on from.</param>
internal sealed record SheetLife(int Opening, IReadOnlyList<EditStep> Steps)
{
    private const int Rounds = 3;
    private const int EditedRounds = 2;
    private const int StepsMin = 2;
    private const int StepsMax = 5;

    /// <summary>The outline, the tabs, the write; where something moved, tabs and write again.</summary>
    private const int RequestsMax = 6;

    public static SheetLife Of(int seed)
    {
        // Deterministic by its seed, which a failure prints.
#pragma warning disable CA5394
        var chance = new Random(seed);
        return new(
            chance.Next(Openings.Count),
            [
                .. Enumerable
                    .Range(0, chance.Next(StepsMin, StepsMax + 1))
                    .Select(_ => new EditStep(
                        chance.Next(EditedRounds),
                        chance.Next(RequestsMax),
                        chance.Next(1, 1_000_000)
                    ))
                    .OrderBy(step => step.Round)
                    .ThenBy(step => step.BeforeRequest),
            ]
        );
#pragma warning restore CA5394
    }

    /// <param name="story">Is told what happened, in order.</param>
    /// <returns>One line for each cell that was lost; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> Play(Openings openings, List<string>? story = null)
    {
        var program = openings.Begin(Opening);
        var cells = new HumanCells(program, openings.MatchesId);
        var edits = new CommitteeEdits(program, openings.MatchesId);
        for (var round = 0; round < Rounds; round++)
        {
            var open = new Queue<EditStep>(Steps.Where(step => step.Round == round));
            var count = 0;
            program.BeforeRequest = request =>
            {
                while (open.TryPeek(out var step) && step.BeforeRequest <= count)
                {
                    open.Dequeue();
                    cells.During(() => edits.Do(step.Seed, story));
                }

                count++;
                story?.Add($"{round}: {request}");
                if (request.ReadsValues)
                {
                    cells.Read();
                }

                if (request.Writes)
                {
                    cells.Write(request);
                }
            };
            var isTorn = await Run(program);
            program.BeforeRequest = null;
            if (isTorn)
            {
                SayYes(program, openings.ProblemsId);
            }

            if (cells.Settle() is { Count: > 0 } lost)
            {
                return [.. lost.Select(each => $"round {round}: {each}")];
            }

            foreach (var step in open)
            {
                cells.During(() => edits.Do(step.Seed, story));
            }
        }

        return [];
    }

    /// <summary>The same failure in as few edits as leaving out one at a time comes to.</summary>
    public async Task<SheetLife> Shrink(Openings openings)
    {
        var smallest = this;
        for (var at = smallest.Steps.Count - 1; at >= 0; at--)
        {
            var less = smallest with { Steps = [.. smallest.Steps.Where((_, i) => i != at)] };
            if ((await less.Play(openings)).Count > 0)
            {
                smallest = less;
            }
        }

        return smallest;
    }

    /// <summary>A round that met a change half way is one like any; the next one goes on.</summary>
    /// <returns>Whether it stopped since columns had come apart.</returns>
    private static async Task<bool> Run(ProgramInProcess program)
    {
        try
        {
            await program.Round();
            return false;
        }
        catch (RoundBlockedException blocked)
        {
            // It wrote nothing but what it says in Problems.
            return blocked.Problem?.Kind == ProblemKind.Question;
        }
        catch (Exception expected) when (expected is TabGoneException or GoogleRefusedException)
        {
            // It wrote nothing, or nothing more.
            return false;
        }
    }

    /// <summary>The committee meant it so: the next round goes on with the tab as it stands.</summary>
    private static void SayYes(ProgramInProcess program, int problemsId)
    {
        var rows = program.Rows(problemsId);
        var answer = rows[0].ToList().IndexOf(ProblemColumns.Answer);
        for (var row = 1; row < rows.Count; row++)
        {
            program.Batch(CellRequests.Text(problemsId, row, answer, ProblemAnswers.Yes));
        }
    }

    public override string ToString() =>
        $"opening {Opening}, "
        + string.Join(
            ", ",
            Steps.Select(step => $"new({step.Round}, {step.BeforeRequest}, {step.Seed})")
        );
}
