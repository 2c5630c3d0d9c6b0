namespace SheetsMatcher.Core.Review;

/// <summary>The words for a match's status, as they stand in the tab.</summary>
public static class MatchStatusWords
{
    public static readonly IReadOnlyList<string> All =
    [
        .. Enum.GetValues<MatchStatus>().Select(Word),
    ];

    public static string Word(this MatchStatus status) =>
        status switch
        {
            MatchStatus.OnHold => "On hold",
            MatchStatus.EndedEarly => "Ended early",
            MatchStatus.EarlierIntake => "Earlier intake",
            MatchStatus.NeedsAttention => "Needs attention",
            _ => status.ToString(),
        };
}
