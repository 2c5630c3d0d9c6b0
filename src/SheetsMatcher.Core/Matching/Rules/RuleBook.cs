namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>All hard rules, in the order in which they are told.</summary>
internal sealed class RuleBook(MatchingSettings settings, StandingPairs standing)
{
    public IReadOnlyList<HardRule> Rules { get; } =
    [
        new SelfRule(),
        new TrackRule(),
        new ExperienceRule(settings.MinimumExperienceYears),
        new CoworkersRule(),
        new BossRule(),
        new RejectedPairRule(standing.Rejected.ToHashSet()),
        new MutualRule(standing.Locked.ToHashSet()),
        new MeetingModeRule(),
    ];

    public bool Allows(Profile mentor, Profile mentee)
    {
        foreach (var rule in Rules)
        {
            if (rule.Forbids(mentor, mentee))
            {
                return false;
            }
        }
        return true;
    }

    public IReadOnlyList<HardRule> Broken(Profile mentor, Profile mentee) =>
        [.. Rules.Where(rule => rule.Forbids(mentor, mentee))];

    public IReadOnlyList<Ineligible> Objections(Profile mentor, Profile mentee) =>
        [.. Rules.Select(rule => rule.Check(mentor, mentee)).OfType<Ineligible>()];
}
