using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>A rule about persons, which forbids few of all pairs.</summary>
internal abstract class PersonRule : HardRule
{
    /// <summary>Exactly the pairs that it forbids, in one reach or several.</summary>
    public abstract IEnumerable<Reach> ReachesAmong(BothForms people);
}
