namespace SheetsMatcher.Worker.Tests.Protocol;

/// <summary>Decides what happens where more than one thing can; 0 is what normally happens.</summary>
internal interface IChances
{
    int Pick(int options);
}

/// <summary>Follows a path of choices, and then lets nothing more go wrong.</summary>
internal sealed class GivenPath(IReadOnlyList<int> path) : IChances
{
    private readonly List<(int Chosen, int Options)> _trace = [];

    /// <summary>Every choice that came up, with how many options it had.</summary>
    public IReadOnlyList<(int Chosen, int Options)> Trace => _trace;

    public int Pick(int options)
    {
        var chosen = _trace.Count < path.Count ? path[_trace.Count] : 0;
        _trace.Add((chosen, options));
        return chosen;
    }
}

/// <summary>Something goes wrong now and then.</summary>
internal sealed class RandomChances(Random random, double faultsPerChoice) : IChances
{
    public int Pick(int options) =>
        random.NextDouble() < faultsPerChoice ? random.Next(1, options) : 0;
}

/// <summary>All paths with at most so many faults, each once.</summary>
internal static class EveryPath
{
    public static int Explore(int faultsMax, Action<GivenPath> run)
    {
        var runs = 0;
        var open = new Stack<(int[] Path, int Faults)>([([], 0)]);
        while (open.TryPop(out var next))
        {
            var given = new GivenPath(next.Path);
            run(given);
            runs++;
            if (next.Faults == faultsMax)
            {
                continue;
            }

            for (var at = next.Path.Length; at < given.Trace.Count; at++)
            {
                var before = given.Trace.Take(at).Select(choice => choice.Chosen).ToArray();
                for (var option = 1; option < given.Trace[at].Options; option++)
                {
                    open.Push(([.. before, option], next.Faults + 1));
                }
            }
        }

        return runs;
    }
}
