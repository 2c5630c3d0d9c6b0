using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Neither is the supervisor that the other named.</summary>
internal sealed class BossRule : PersonRule
{
    public override string Name => "Boss";

    public override string OfMentors => "in a line of supervision";

    public override string OfMentees => "in a line of supervision";

    public override string? Change => null;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentee.Supervisor.Is(mentor) || mentor.Supervisor.Is(mentee);

    public override string Sentence(Profile mentor, Profile mentee) =>
        mentee.Supervisor.Is(mentor)
            ? $"{NameOf(mentee)} named {NameOf(mentor)} as supervisor."
            : $"{NameOf(mentor)} named {NameOf(mentee)} as supervisor.";

    public override IEnumerable<Reach> ReachesAmong(BothForms people) =>
        NamedReach.Of(people, person => person.Supervisor);
}
