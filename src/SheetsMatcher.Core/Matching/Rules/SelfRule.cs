using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

internal sealed class SelfRule : PersonRule
{
    public override string Name => "Self";

    public override bool Protects => true;

    public override string OfMentors => "the same person";

    public override string OfMentees => "the same person";

    public override string? Change => null;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentor.Applicant.Id == mentee.Applicant.Id;

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} applied in both forms and cannot be their own mentor.";

    public override IEnumerable<Reach> ReachesAmong(BothForms people) =>
        [Reach.OfSame(Facet.Id, people)];
}
