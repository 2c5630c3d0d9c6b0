namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>One weighted reason for a pair.</summary>
internal abstract class Criterion
{
    /// <summary>What it counts for this pair, 0 or more.</summary>
    public abstract int Points(Profile mentor, Profile mentee);

    /// <summary>Why it counts, in one sentence; asked only when it does.</summary>
    public abstract string Reason(Profile mentor, Profile mentee);
}
