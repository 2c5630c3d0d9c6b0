using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>The same employer, under any of the names that it goes by.</summary>
internal sealed class CoworkersRule : PersonRule
{
    public override string Name => "Coworkers";

    public override bool Protects => true;

    public override string OfMentors => "from the same workplace";

    public override string OfMentees => "from the same workplace";

    public override string? Change => null;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentor.Employer.Length > 0 && mentor.Employer == mentee.Employer;

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} and {NameOf(mentee)} both work at "
        + $"{Wording.Short(mentor.Applicant.Employer).TrimEnd('.')}.";

    public override IEnumerable<Reach> ReachesAmong(BothForms people) =>
        [Reach.OfSame(Facet.Employer, people) with { IsByAnswer = true }];
}
