namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>One weighted reason for a pair.</summary>
internal abstract class Criterion
{
    /// <summary>As in the settings, without "Points".</summary>
    public abstract string Name { get; }

    /// <summary>What it counts at best; when that is 0 it never counts.</summary>
    public abstract int PointsMax { get; }

    /// <summary>What it counts for this pair, 0 or more.</summary>
    public abstract int Points(Profile mentor, Profile mentee);

    /// <summary>Why it counts, in one sentence; asked only when it does.</summary>
    public abstract string Reason(Profile mentor, Profile mentee);

    /// <summary>Why it does not, without the final point; asked only when it does not.</summary>
    public abstract string Lack(Profile mentor, Profile mentee);

    public CriterionScore Score(Profile mentor, Profile mentee)
    {
        var points = Points(mentor, mentee);
        return new CriterionScore(Name, points, PointsMax, Sentence(points, mentor, mentee));
    }

    private string Sentence(int points, Profile mentor, Profile mentee)
    {
        if (points == 0)
        {
            var lack = PointsMax == 0 ? "Not counted in this program" : Lack(mentor, mentee);
            return $"{lack}: 0 of {PointsMax}.";
        }
        var reason = Reason(mentor, mentee);
        return points == PointsMax ? reason : $"{reason.TrimEnd('.')} ({points} of {PointsMax}).";
    }

    protected static string NameOf(Profile person) => Wording.Short(person.Applicant.Name);
}
