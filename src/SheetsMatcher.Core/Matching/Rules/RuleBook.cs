using SheetsMatcher.Core.Matching.Asking;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>All hard rules, in the order in which they are told.</summary>
internal sealed class RuleBook(MatchingSettings settings, StandingPairs standing, Doubts doubts)
{
    public IReadOnlyList<HardRule> Rules { get; } =
    [
        new SelfRule(),
        new WithdrawnRule(standing.Withdrawn),
        new InQuestionRule(),
        new LaterApplicationRule(doubts.Later),
        new SecondApplicationRule(doubts.Later),
        new NamesakeRule(doubts.OnePerson),
        new TrackRule(),
        new ExperienceRule(settings.MinimumExperienceYears),
        new CoworkersRule(),
        new PerhapsCoworkersRule(),
        new BossRule(doubts.Supervisors),
        new KeepApartRule([.. standing.KeptApart, .. doubts.Apart]),
        new OpenQuestionRule(doubts.Open),
        new OtherApplicationRule(doubts.Elsewhere),
        new RejectedPairRule(standing.Rejected),
        new PastPartnersRule(standing.PastPartners),
        new MutualRule(standing.Locked),
        new MeetingModeRule(),
        new LanguageRule(),
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
