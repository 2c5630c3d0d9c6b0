namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>The committee keeps two people apart, whichever is the mentor.</summary>
internal sealed class KeepApartRule(IReadOnlyList<PersonPair> pairs)
    : PairListRule(EitherWay(pairs))
{
    public override string Name => "Keep apart";

    public override string OfMentors => "kept apart by the committee";

    public override string OfMentees => "kept apart by the committee";

    public override string? Change => "No longer keeping people apart";

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"The committee keeps {NameOf(mentor)} and {NameOf(mentee)} apart.";
}
