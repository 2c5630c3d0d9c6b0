namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Two people who applied in both forms do not mentor each other.</summary>
/// <param name="pairs">The standing pairs.</param>
internal sealed class MutualRule(IReadOnlyList<PersonPair> pairs)
    : PairListRule(Turned(pairs).ToHashSet())
{
    public const string RuleName = "Mutual";

    public override string Name => RuleName;

    public override string OfMentors => "whom this mentee already mentors";

    public override string OfMentees => "who already mentor this mentor";

    public override string? Change => null;

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentee)} already mentors {NameOf(mentor)}.";
}
