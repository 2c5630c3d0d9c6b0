namespace SheetsMatcher.Core.Review;

/// <summary>What the committee ticks beside an approved match, so that nobody is asked twice.</summary>
public sealed record PairProgress(bool HasMet, bool HasMentorsFeedback, bool HasMenteesFeedback)
{
    public static readonly PairProgress None = new(false, false, false);

    /// <summary>
    /// Any word under Met but a no counts as a tick; under Feedback a yes counts for both.
    /// </summary>
    public static PairProgress Read(string met, string feedback)
    {
        var said = Word(feedback);
        var isBoth = IsYes(said) && said is not ("MENTOR" or "MENTEE");
        return new(IsYes(Word(met)), isBoth || said == "MENTOR", isBoth || said == "MENTEE");
    }

    private static string Word(string text) => text.Trim().ToUpperInvariant();

    private static bool IsYes(string word) => word is not ("" or "FALSE" or "NO" or "NOT YET");
}
