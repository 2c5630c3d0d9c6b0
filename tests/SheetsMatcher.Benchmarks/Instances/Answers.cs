namespace SheetsMatcher.Benchmarks.Instances;

/// <summary>One person's answers in eight bytes; lists are sets of bits.</summary>
internal readonly record struct Answers(
    byte Sector,
    byte City,
    ushort Topics,
    byte Modes,
    byte Times,
    byte School,
    byte Years
)
{
    /// <summary>Equal for equal answers only.</summary>
    public ulong Key =>
        Sector
        | ((ulong)City << 8)
        | ((ulong)Topics << 16)
        | ((ulong)Modes << 32)
        | ((ulong)Times << 40)
        | ((ulong)School << 48)
        | ((ulong)Years << 56);
}
