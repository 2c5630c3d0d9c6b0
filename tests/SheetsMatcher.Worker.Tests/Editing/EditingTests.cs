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

    /// <summary>Fewer, while a failure is looked into: <c>Sequences</c> among the run's parameters.</summary>
    private static readonly int _sequencesMin = TestContext.Parameters.Get("Sequences", 20_000);

    [Test]
    [Category("Nightly")]
    [Explicit("Takes minutes: run it by its name after changing what is read or written.")]
    [NonParallelizable]
    public async Task No_edit_at_any_moment_costs_a_person_a_cell()
    {
        var failures = new ConcurrentBag<int>();
        var sequences = 0;
        var lives = Enumerable
            .Range(0, int.MaxValue)
            .TakeWhile(_ =>
                Volatile.Read(ref sequences) < _sequencesMin && failures.Count < FailuresShown
            );

        await Parallel.ForEachAsync(
            lives,
            async (seed, _) =>
            {
                var story = await SheetLife.Of(seed).Play();
                Interlocked.Add(ref sequences, story.Sequences);
                if (story.Lost.Count > 0)
                {
                    failures.Add(seed);
                }
            }
        );

        var shown = new List<string>();
        foreach (var seed in failures.Order())
        {
            var smallest = await SheetLife.Of(seed).Shrink();
            var story = await smallest.Play();
            shown.Add($"seed {seed}, edits {smallest}: {string.Join("; ", story.Lost)}");
        }

        Assert.That(shown, Is.Empty);
        Assert.That(sequences, Is.GreaterThanOrEqualTo(_sequencesMin));
    }
}
