namespace SheetsMatcher.Core.Milestones;

/// <summary>
/// Letters that fall due at once although their milestones lie weeks apart: the clock was set
/// forward, or the worker was down for long. Nobody should get a whole intake in one day.
/// </summary>
public static class LetterRush
{
    /// <summary>
    /// The most that a schedule has for one person in one match at one time: the closing thanks and
    /// the interview's invitation, both on the last day.
    /// </summary>
    private const int AtOnceMax = 2;

    /// <summary>Of letters that are newly due, those that must wait for a person.</summary>
    public static IReadOnlySet<LetterKey> In(IEnumerable<DueLetter> newlyDue) =>
        newlyDue
            .Where(letter => letter.Milestone.Anchor is Anchor.IntakeStart or Anchor.IntakeEnd)
            .GroupBy(letter => (letter.Key.About, letter.Key.Recipient))
            .Where(ofOne => ofOne.Count() > AtOnceMax)
            .SelectMany(ofOne => ofOne)
            .Select(letter => letter.Key)
            .ToHashSet();
}
