namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>
/// A mentor and a mentee who may be one person under two addresses, unless the committee said No.
/// </summary>
internal sealed class NamesakeRule(IReadOnlySet<PersonPair> onePerson) : PairListRule(onePerson)
{
    public const string RuleName = "Duplicate";

    public override string Name => RuleName;

    public override bool Protects => true;

    public override string OfMentors => "perhaps the same person";

    public override string OfMentees => "perhaps the same person";

    public override string? Change => "Settling a possible duplicate";

    public override string Sentence(Profile mentor, Profile mentee) =>
        mentor.Name == mentee.Name
            ? $"{NameOf(mentor)} applied in both forms with different emails, or there are two people "
                + "of that name."
            : $"{NameOf(mentor)} and {NameOf(mentee)} may be one person who applied in both forms.";
}
