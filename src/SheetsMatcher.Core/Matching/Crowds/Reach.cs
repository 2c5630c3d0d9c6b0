namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// The few pairs that something about persons, not answers, concerns: each mentee belongs to one
/// group or none, and each group concerns some mentors.
/// </summary>
/// <param name="GroupOfMentee">By the mentee's place in the list; negative for none.</param>
/// <param name="MentorsOfGroup">Places in the list of mentors.</param>
internal sealed record Reach(int[] GroupOfMentee, IReadOnlyList<IReadOnlyList<int>> MentorsOfGroup)
{
    public const int NoGroup = -1;

    /// <summary>
    /// True when mentors and mentees of a group are all alike to it, such as those who work for
    /// one employer; false when persons themselves are meant.
    /// </summary>
    public bool IsByAnswer { get; init; }

    public IReadOnlyList<int> MentorsOf(int mentee) =>
        GroupOfMentee[mentee] is >= 0 and var group ? MentorsOfGroup[group] : [];
}
