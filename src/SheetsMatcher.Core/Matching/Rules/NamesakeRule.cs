using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>
/// A mentor and a mentee of one full name with different emails may be one person.
/// </summary>
internal sealed class NamesakeRule : PersonRule
{
    public const string RuleName = "Duplicate";

    public override string Name => RuleName;

    public override string OfMentors => "of the same name, perhaps the same person";

    public override string OfMentees => "of the same name, perhaps the same person";

    public override string? Change => "Settling a possible duplicate";

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentor.Name.Length > 0
        && mentor.Name == mentee.Name
        && mentor.Applicant.Id != mentee.Applicant.Id;

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} applied in both forms with different emails, or there are two people "
        + "of that name.";

    /// <summary>With equal ids the pair is forbidden too, by the rule about oneself.</summary>
    public override IEnumerable<Reach> ReachesAmong(BothForms people) =>
        [Reach.OfSame(Facet.Name, people)];
}
