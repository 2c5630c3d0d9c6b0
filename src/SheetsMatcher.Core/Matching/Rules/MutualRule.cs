namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Two people who applied in both forms do not mentor each other.</summary>
internal sealed class MutualRule(IReadOnlySet<PersonPair> locked) : HardRule
{
    public const string RuleName = "Mutual";

    public override string Name => RuleName;

    public override string OfMentors => "whom this mentee already mentors";

    public override string OfMentees => "who already mentor this mentor";

    public override string? Change => null;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        locked.Contains(new PersonPair(mentee.Applicant.Id, mentor.Applicant.Id));

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentee)} already mentors {NameOf(mentor)}.";
}
