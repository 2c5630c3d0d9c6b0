using CsCheck;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>
/// The same random cases in every run, so that a failing one can be looked at again.
/// </summary>
internal static class RandomCases
{
    public static void Hold<T>(Gen<T> cases, int count, Func<T, bool> holds)
    {
        for (var number = 0; number < count; number++)
        {
            var sample = cases.Generate(new PCG(1, (ulong)number), null, out _);
            Assert.That(holds(sample), Is.True, () => $"case {number}: {sample}");
        }
    }
}
