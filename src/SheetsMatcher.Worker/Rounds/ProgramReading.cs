using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Everything a round knows: one read of the sheet, understood.</summary>
/// <param name="MatchesBase">What the worker last wrote into Matches.</param>
internal sealed record ProgramReading(
    Roster Roster,
    CommitteeView Committee,
    MergeBase MatchesBase,
    SheetTable Matches,
    SheetTable Unmatched,
    SheetTable Problems,
    SheetTable Outbox
);
