using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>The committee withdrew somebody whose application stands.</summary>
internal sealed class WithdrawnRule(IReadOnlySet<ApplicantId> withdrawn) : AnswerRule
{
    public override string Name => "Withdrawn";

    public override string OfMentors => "barred by a withdrawal";

    public override string OfMentees => "barred by a withdrawal";

    public override string? Change => "Taking back a withdrawal";

    public override Facet OfMentor { get; } =
        Facet.Whether(person => IsWithdrawn(withdrawn, person));

    public override bool Forbids(Profile mentor, Profile mentee) =>
        IsWithdrawn(withdrawn, mentor) || IsWithdrawn(withdrawn, mentee);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"The committee withdrew {NameOf(IsWithdrawn(withdrawn, mentor) ? mentor : mentee)}.";

    private static bool IsWithdrawn(IReadOnlySet<ApplicantId> withdrawn, Profile person) =>
        withdrawn.Count > 0 && withdrawn.Contains(person.Applicant.Id);
}
