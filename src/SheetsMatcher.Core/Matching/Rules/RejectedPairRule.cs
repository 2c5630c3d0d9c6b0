namespace SheetsMatcher.Core.Matching.Rules;

internal sealed class RejectedPairRule(IReadOnlyList<PersonPair> pairs)
    : PairListRule(pairs.ToHashSet())
{
    public override string Name => "Rejected pair";

    public override string OfMentors => "rejected by the committee";

    public override string OfMentees => "rejected by the committee";

    public override string? Change => "Taking back a rejection";

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"The committee rejected {NameOf(mentor)} with {NameOf(mentee)}.";
}
