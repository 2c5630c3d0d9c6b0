using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>One of the two asked for the other, by name or email.</summary>
internal sealed class PreferenceCriterion(int points) : PersonCriterion
{
    public override string Name => "Preference";

    public override int PointsMax => points;

    public override int Points(Profile mentor, Profile mentee) =>
        mentee.Preferred.Is(mentor) || mentor.Preferred.Is(mentee) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee)
    {
        var (one, other) = (mentor.Preferred.Is(mentee), mentee.Preferred.Is(mentor));
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
        NamedReach.Of(people, person => person.Preferred);
}
