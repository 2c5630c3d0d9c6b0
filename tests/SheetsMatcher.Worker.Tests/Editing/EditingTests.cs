using System.Collections.Concurrent;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>
/// People edit the sheet between any two requests of the worker, and no cell of theirs is lost,
/// changed or parted from its match.
/// </summary>
[TestFixture]
internal sealed class EditingTests
{
    /// <summary>More or fewer with <c>-- TestRunParameters.Parameter(name="Sequences", …)</c>.</summary>
    private static readonly int SequenceCount = TestContext.Parameters.Get("Sequences", 20_000);

    private const int FailuresShown = 3;

    [Test]
    [Category("Property")]
    [NonParallelizable]
    public async Task No_edit_at_any_moment_costs_a_person_a_cell()
    {
        var failures = new ConcurrentBag<int>();

        await Parallel.ForAsync(
            0,
            SequenceCount,
            async (seed, _) =>
            {
                if (
                    failures.Count < FailuresShown
                    && (await EditSequence.Of(seed).Play()).Count > 0
                )
                {
                    failures.Add(seed);
                }
            }
        );

        var shown = new List<string>();
        foreach (var seed in failures.Order())
        {
            var smallest = await EditSequence.Of(seed).Shrink();
            shown.Add($"seed {seed}, edits {smallest}: {string.Join("; ", await smallest.Play())}");
        }

        Assert.That(shown, Is.Empty);
    }
}
