using System.Globalization;
using CsCheck;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>
/// The same random cases in every run, so that a failing one can be looked at again.
/// </summary>
internal static class RandomCases
{
    private const int FewestMin = 25;

    /// <summary>
    /// One case in so many, and no fewer than <see cref="FewestMin"/>, where the tests run once for
    /// each of hundreds of mutants.
    /// </summary>
    private static readonly int _divisor = int.Parse(
        Environment.GetEnvironmentVariable("RANDOM_CASES_DIVISOR") ?? "1",
        CultureInfo.InvariantCulture
    );

    public static void Hold<T>(Gen<T> cases, int count, Func<T, bool> holds)
    {
        for (var number = 0; number < Fewer(count); number++)
        {
            var sample = cases.Generate(new PCG(1, (ulong)number), null, out _);
            Assert.That(holds(sample), Is.True, () => $"case {number}: {sample}");
        }
    }

    private static int Fewer(int count) => Math.Min(count, Math.Max(FewestMin, count / _divisor));
}
