using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Neither is the supervisor that the other named.</summary>
/// <param name="confirmed">
/// Pairs of whom one is the other's supervisor by more than their present answers and names.
/// </param>
internal sealed class BossRule(IReadOnlySet<PersonPair> confirmed) : PersonRule
{
    public const string RuleName = "Boss";

    public override string Name => RuleName;

    public override bool Protects => true;

    public override string OfMentors => "in a line of supervision";

    public override string OfMentees => "in a line of supervision";

    public override string? Change => null;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentee.Supervisor.Is(mentor)
        || mentor.Supervisor.Is(mentee)
        || (
            confirmed.Count > 0
            && confirmed.Contains(new PersonPair(mentor.Applicant.Id, mentee.Applicant.Id))
        );

    public override string Sentence(Profile mentor, Profile mentee) =>
        mentee.Supervisor.Is(mentor) ? $"{NameOf(mentee)} named {NameOf(mentor)} as supervisor."
        : mentor.Supervisor.Is(mentee) ? $"{NameOf(mentor)} named {NameOf(mentee)} as supervisor."
        : $"Of {NameOf(mentor)} and {NameOf(mentee)} one is the other's supervisor: you confirmed it, or it "
            + "was named under an earlier name or address or in the other form.";

    public override IEnumerable<Reach> ReachesAmong(BothForms people) =>
        [
            .. NamedReach.Of(people, person => person.Supervisor),
            .. confirmed.Count > 0 ? [Reach.OfPairs(confirmed, people)] : Array.Empty<Reach>(),
        ];
}
