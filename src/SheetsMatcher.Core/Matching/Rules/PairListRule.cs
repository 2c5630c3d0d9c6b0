using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>A rule that lists the pairs it forbids.</summary>
internal abstract class PairListRule(IReadOnlySet<PersonPair> pairs) : PersonRule
{
    public override bool Forbids(Profile mentor, Profile mentee) =>
        pairs.Count > 0 && pairs.Contains(new PersonPair(mentor.Applicant.Id, mentee.Applicant.Id));

    public override IEnumerable<Reach> ReachesAmong(BothForms people) =>
        pairs.Count == 0 ? [] : [Reach.OfPairs(pairs, people)];

    /// <summary>The pairs themselves and the same with the two people's parts exchanged.</summary>
    protected static IReadOnlySet<PersonPair> EitherWay(IReadOnlyList<PersonPair> pairs) =>
        pairs.Concat(Turned(pairs)).ToHashSet();

    protected static IEnumerable<PersonPair> Turned(IReadOnlyList<PersonPair> pairs) =>
        pairs.Select(pair => new PersonPair(pair.Mentee, pair.Mentor));
}
