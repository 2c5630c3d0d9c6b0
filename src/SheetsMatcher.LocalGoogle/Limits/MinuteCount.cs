using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Limits;

/// <summary>Units used in the latest sixty seconds of real time.</summary>
internal sealed record MinuteCount(ImmutableQueue<MinuteCount.Use> Used, int Sum)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static readonly MinuteCount None = new([], 0);

    internal readonly record struct Use(long At, int Units);

    /// <summary>With these units more; null where they would be too many.</summary>
    public MinuteCount? With(int units, int most, TimeProvider real)
    {
        var (used, sum) = (Used, Sum);
        while (!used.IsEmpty && real.GetElapsedTime(used.Peek().At) >= Window)
        {
            sum -= used.Peek().Units;
            used = used.Dequeue();
        }

        return sum + units > most
            ? null
            : new MinuteCount(used.Enqueue(new Use(real.GetTimestamp(), units)), sum + units);
    }
}
