using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

public static class Matchmaker
{
    /// <summary>
    /// The best pairings: standing pairs kept, then as many mentees as possible matched, then the
    /// highest total of points. Pure and exact; the same input gives the same answer whatever the
    /// order of rows.
    /// </summary>
    public static MatchingOutcome Match(
        Roster roster,
        StandingPairs standing,
        MatchingSettings settings
    ) => throw new NotSupportedException();
}
