using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>A pair to whom letters of a match of this intake have gone.</summary>
/// <param name="Since">When the first of them was to go, as far as it is known.</param>
public sealed record IntroducedPair(MatchId Match, PersonPair Pair, Instant Since)
{
    /// <summary>The match had no row any more when the ledger was lost.</summary>
    public bool IsLost { get; init; }
}
