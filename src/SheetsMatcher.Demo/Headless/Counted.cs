namespace SheetsMatcher.Demo.Headless;

/// <summary>Compares two heaps of things in which each may occur several times.</summary>
internal static class Counted
{
    public static IEnumerable<(T Item, int Expected, int Found)> Differences<T>(
        IEnumerable<T> expected,
        IEnumerable<T> found
    )
        where T : notnull
    {
        var wanted = expected.CountBy(item => item).ToDictionary();
        var there = found.CountBy(item => item).ToDictionary();
        return wanted
            .Keys.Union(there.Keys)
            .Select(item => (item, wanted.GetValueOrDefault(item), there.GetValueOrDefault(item)))
            .Where(counts => counts.Item2 != counts.Item3);
    }
}
