using System.Globalization;

namespace SheetsMatcher.Benchmarks;

/// <param name="IsQuick">Instances of a tenth of the size, which no bar is meant for.</param>
/// <param name="Only">Part of the name of the instances to run; empty for all.</param>
/// <param name="Peers">False: ours alone, which leaves ratios out.</param>
/// <param name="All">Also OR-Tools flow at 10,000 × 10,000, which takes some 8 GB.</param>
internal sealed record BenchmarkOptions(bool IsQuick, string Only, bool Peers, bool All)
{
    /// <summary>The folder of the published worker, whose size and start are measured.</summary>
    public string? Published { get; init; }

    public const string Usage =
        "Options: [--quick] [--only NAME] [--no-peers] [--all] [--published FOLDER]";

    private const int QuickDivisor = 10;

    /// <summary>Whether results are held against the bars.</summary>
    public bool Judges => !IsQuick;

    /// <summary>Null where an option is unknown.</summary>
    public static BenchmarkOptions? Parse(string[] args)
    {
        var options = new BenchmarkOptions(IsQuick: false, Only: "", Peers: true, All: false);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--quick":
                    options = options with { IsQuick = true };
                    break;
                case "--no-peers":
                    options = options with { Peers = false };
                    break;
                case "--all":
                    options = options with { All = true };
                    break;
                case "--only" when i + 1 < args.Length:
                    options = options with { Only = args[++i] };
                    break;
                case "--published" when i + 1 < args.Length:
                    options = options with { Published = args[++i] };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }

    public bool Includes(string name) => name.Contains(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>The size to run in place of the full one.</summary>
    public int Size(int full) => IsQuick ? full / QuickDivisor : full;

    public static string Named(int size) => size.ToString("N0", CultureInfo.InvariantCulture);
}
