namespace SheetsMatcher.Core.Settings;

/// <summary>
/// What a setting stops. While such a setting is empty, unusable or gone it stops it too: its last
/// good value is no answer, since nobody knows what was meant.
/// </summary>
public enum Brake
{
    /// <summary>No brake: the last good value stands in for one that cannot be used.</summary>
    None,

    /// <summary>No letter leaves.</summary>
    Mail,

    /// <summary>Nothing is proposed; Matches and Unmatched stay as they are.</summary>
    Proposals,
}
