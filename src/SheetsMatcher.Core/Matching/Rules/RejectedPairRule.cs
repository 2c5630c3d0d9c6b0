namespace SheetsMatcher.Core.Matching.Rules;

internal sealed class RejectedPairRule(IReadOnlySet<PersonPair> rejected) : HardRule
{
    public override string Name => "Rejected pair";

    public override string OfMentors => "rejected by the committee";

    public override string OfMentees => "rejected by the committee";

    public override string? Change => "Taking back a rejection";

    public override bool Forbids(Profile mentor, Profile mentee) =>
        rejected.Contains(new PersonPair(mentor.Applicant.Id, mentee.Applicant.Id));

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"The committee rejected {NameOf(mentor)} with {NameOf(mentee)}.";
}
