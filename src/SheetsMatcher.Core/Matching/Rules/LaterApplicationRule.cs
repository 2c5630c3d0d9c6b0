using SheetsMatcher.Core.Matching.Asking;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Of several applications that may be one person's, only the earliest takes part.</summary>
internal sealed class LaterApplicationRule(LaterApplications later) : AnswerRule
{
    public override string Name => NamesakeRule.RuleName;

    public override string OfMentors => "barred as a possible duplicate";

    public override string OfMentees => "barred as a possible duplicate";

    public override string? Change => "Settling a possible duplicate";

    public override Facet OfMentor { get; } = Facet.Whether(person => IsOpen(later, person));

    public override bool Forbids(Profile mentor, Profile mentee) =>
        IsOpen(later, mentor) || IsOpen(later, mentee);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(IsOpen(later, mentor) ? mentor : mentee)} applied earlier with another "
        + "email, or there are two people of that name.";

    private static bool IsOpen(LaterApplications later, Profile person) =>
        later.Before(person.Applicant) is { IsSettled: false };
}
