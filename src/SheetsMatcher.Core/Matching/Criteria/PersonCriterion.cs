using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>A criterion about persons: all or nothing, and nothing for nearly all pairs.</summary>
internal abstract class PersonCriterion : Criterion
{
    /// <summary>Exactly the pairs for which it counts, in one reach or several.</summary>
    public abstract IEnumerable<Reach> ReachesAmong(BothForms people);
}
