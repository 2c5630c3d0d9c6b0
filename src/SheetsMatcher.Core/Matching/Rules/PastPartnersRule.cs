namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Partners of an earlier intake meet somebody new.</summary>
internal sealed class PastPartnersRule(IReadOnlyList<PersonPair> pairs)
    : PairListRule(EitherWay(pairs))
{
    public override string Name => "Past partners";

    public override string OfMentors => "paired with the same person in an earlier intake";

    public override string OfMentees => "paired with the same person in an earlier intake";

    public override string? Change => null;

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} and {NameOf(mentee)} were partners in an earlier intake.";
}
