using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>One of the two asked for the other, by name or email.</summary>
/// <param name="wishes">Who asked for whom by a name that was only near, as the committee said.</param>
/// <param name="unclear">Whose wish may be against the person whom it names.</param>
internal sealed class PreferenceCriterion(
    int points,
    IReadOnlySet<(ApplicantId Asking, ApplicantId Asked)>? wishes = null,
    IReadOnlySet<Profile>? unclear = null
) : PersonCriterion
{
    public override string Name => "Preference";

    public override int PointsMax => points;

    public override int Points(Profile mentor, Profile mentee) =>
        AskedFor(mentee, mentor) || AskedFor(mentor, mentee) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee)
    {
        var (one, other) = (AskedFor(mentor, mentee), AskedFor(mentee, mentor));
        if (one && other)
        {
            return $"{NameOf(mentor)} and {NameOf(mentee)} asked for each other.";
        }
        return one
            ? $"{NameOf(mentor)} asked for {NameOf(mentee)}."
            : $"{NameOf(mentee)} asked for {NameOf(mentor)}.";
    }

    public override string Lack(Profile mentor, Profile mentee) =>
        mentor.Preferred.IsAnybody || mentee.Preferred.IsAnybody
            ? "Neither asked for the other"
            : "Nobody asked for";

    public override IEnumerable<Reach> ReachesAmong(BothForms people) =>
        [
            .. NamedReach.Of(people, person => person.Preferred),
            .. wishes is { Count: > 0 }
                ? [Reach.OfPairs(Pairs(wishes), people)]
                : Array.Empty<Reach>(),
        ];

    private bool AskedFor(Profile asking, Profile asked) =>
        (asking.Preferred.Is(asked) && unclear?.Contains(asking) != true)
        || (wishes is not null && wishes.Contains((asking.Applicant.Id, asked.Applicant.Id)));

    private static HashSet<PersonPair> Pairs(
        IEnumerable<(ApplicantId Asking, ApplicantId Asked)> wishes
    ) =>
        [
            .. wishes.SelectMany(wish =>
                new[]
                {
                    new PersonPair(wish.Asking, wish.Asked),
                    new PersonPair(wish.Asked, wish.Asking),
                }
            ),
        ];
}
