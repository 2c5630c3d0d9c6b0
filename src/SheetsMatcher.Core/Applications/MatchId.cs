namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A match's id in the <c>Matches</c> tab: written once with its row, never changed.
/// </summary>
public readonly record struct MatchId(string Value)
{
    public override string ToString() => Value;
}
