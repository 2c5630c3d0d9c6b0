using System.Security.Cryptography;

namespace SheetsMatcher.Worker.Google;

/// <summary>The ordinary source of chance outside tests: numbers in [0, 1).</summary>
internal static class RandomSource
{
    public static double Next() =>
        RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;

    /// <summary>A name that nothing else has.</summary>
    public static string Name() => RandomNumberGenerator.GetHexString(16, lowercase: true);
}
