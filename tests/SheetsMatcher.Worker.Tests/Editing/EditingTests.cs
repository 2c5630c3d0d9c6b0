using System.Collections.Concurrent;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>
/// People edit the sheet between any two requests of the worker, and no cell of theirs is lost,
/// changed or parted from its match.
/// </summary>
[TestFixture]
internal sealed class EditingTests
{
    private const int FailuresShown = 3;

    /// <summary>
    /// About a minute of one core. More of them, or one again that failed: <c>Sequences</c> and
    /// <c>Seed</c> among the run's parameters.
    /// </summary>
    private static readonly int _sequences = TestContext.Parameters.Get("Sequences", 1_500);
    private static readonly int _seed = TestContext.Parameters.Get("Seed", 0);

    [Test]
    public async Task No_edit_at_any_moment_costs_a_person_a_cell()
    {
        var failures = new ConcurrentBag<int>();
        var idle = new ConcurrentBag<Openings>();
        var played = 0;
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(_seed, _sequences).TakeWhile(_ => failures.Count < FailuresShown),
                async (seed, _) =>
                {
                    var openings = idle.TryTake(out var free) ? free : await Openings.Make();
                    if ((await SheetLife.Of(seed).Play(openings)).Count > 0)
                    {
                        failures.Add(seed);
                    }

                    Interlocked.Increment(ref played);
                    idle.Add(openings);
                }
            );

            await TestContext.Out.WriteLineAsync($"Seeds {_seed} to {_seed + played - 1}.");
            Assert.That(await Shown(failures, idle.First()), Is.Empty);
            Assert.That(played, Is.EqualTo(_sequences));
        }
        finally
        {
            foreach (var openings in idle)
            {
                openings.Dispose();
            }
        }
    }

    private static async Task<List<string>> Shown(IEnumerable<int> failures, Openings openings)
    {
        var shown = new List<string>();
        foreach (var seed in failures.Order())
        {
            var smallest = await SheetLife.Of(seed).Shrink(openings);
            var story = new List<string>();
            story.AddRange(await smallest.Play(openings, story));
            shown.Add($"seed {seed}, {smallest}:\n{string.Join("\n", story)}\n");
        }

        return shown;
    }
}
