using SheetsMatcher.Core.Matching.Asking;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Of several applications that the committee said are one person's, the earliest counts.</summary>
internal sealed class SecondApplicationRule(LaterApplications later) : AnswerRule
{
    public override string Name => NamesakeRule.RuleName;

    public override string OfMentors => "with an earlier application, which counts";

    public override string OfMentees => "with an earlier application, which counts";

    public override string? Change => null;

    public override Facet OfMentor { get; } = Facet.Whether(person => IsSecond(later, person));

    public override bool Forbids(Profile mentor, Profile mentee) =>
        IsSecond(later, mentor) || IsSecond(later, mentee);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(IsSecond(later, mentor) ? mentor : mentee)} applied earlier with another email, and "
        + "that application counts.";

    private static bool IsSecond(LaterApplications later, Profile person) =>
        later.Before(person.Applicant) is { IsSettled: true };
}
