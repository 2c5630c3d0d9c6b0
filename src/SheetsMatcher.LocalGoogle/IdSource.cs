using System.Globalization;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle;

/// <summary>
/// Ids that look like Google's and repeat with the seed and the order of requests.
/// </summary>
public sealed class IdSource(int seed) : ISnapshotPart
{
    private const string Alphabet =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    private RandomSource _chance = new((ulong)seed);

    public string Text(int length) =>
        string.Create(
            length,
            this,
            static (span, source) =>
            {
                foreach (ref var letter in span)
                {
                    letter = Alphabet[(int)source.Next((ulong)Alphabet.Length)];
                }
            }
        );

    public int SheetId() => 1 + (int)Next(int.MaxValue - 1);

    /// <summary>
    /// Sixteen lower-case hexadecimal digits, as Gmail's message and thread ids are.
    /// </summary>
    public string GmailId() =>
        (0x1000_0000_0000_0000 + Next(0x7000_0000_0000_0000)).ToString(
            "x16",
            CultureInfo.InvariantCulture
        );

    /// <summary>As Gmail's draft ids: <c>r</c> and a number, which may be negative.</summary>
    public string DraftId() =>
        $"r{((long)Next(ulong.MaxValue)).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A code that a person types, e.g. <c>GQVQ-JKEC</c>: letters without vowels.</summary>
    public string UserCode()
    {
        const string letters = "BCDFGHJKLMNPQRSTVWXZ";
        Span<char> code = stackalloc char[9];
        for (var i = 0; i < code.Length; i++)
        {
            code[i] = i == 4 ? '-' : letters[(int)Next((ulong)letters.Length)];
        }

        return new string(code);
    }

    object ISnapshotPart.Capture() => _chance;

    void ISnapshotPart.Restore(object captured) => _chance = (RandomSource)captured;

    private ulong Next(ulong below)
    {
        var (number, next) = _chance.Draw();
        _chance = next;
        return number % below;
    }
}

/// <summary>
/// Chance that can be kept and put back: SplitMix64 (Steele, Lea and Flood, 2014), whose whole
/// state is one number.
/// </summary>
internal readonly record struct RandomSource(ulong State)
{
    public (ulong Number, RandomSource Next) Draw()
    {
        var state = unchecked(State + 0x9E37_79B9_7F4A_7C15);
        var mixed = unchecked((state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB);
        return (mixed ^ (mixed >> 31), new RandomSource(state));
    }

    /// <summary>A number from 0 up to, and without, 1.</summary>
    public (double Share, RandomSource Next) DrawShare()
    {
        var (number, next) = Draw();
        return ((number >> 11) / (double)(1UL << 53), next);
    }
}
