using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>
/// The same city; different cities of one region count in part, and never more than one city.
/// </summary>
internal sealed class CityCriterion(int points, int regionPoints) : AnswerCriterion
{
    public override string Name => "City";

    public override int PointsMax => points;

    public override Facet OfMentor => Facet.Town;

    public override int Points(Profile mentor, Profile mentee)
    {
        if (mentor.Town.IsSameAs(mentee.Town))
        {
            return points;
        }
        return mentor.Town.IsInRegionOf(mentee.Town) ? Math.Min(regionPoints, points) : 0;
    }

    public override string Reason(Profile mentor, Profile mentee)
    {
        var (one, other) = (mentor.Applicant.City, mentee.Applicant.City);
        return mentor.Town.IsSameAs(mentee.Town)
            ? $"Both are in {Wording.Short(other)}."
            : $"Both are in one region: {Wording.Short(one)} and {Wording.Short(other)}.";
    }

    public override string Lack(Profile mentor, Profile mentee)
    {
        if (mentor.Town.City.Length == 0 || mentee.Town.City.Length == 0)
        {
            return "No city given";
        }
        return
            mentor.Town.Region.Length > 0
            && mentee.Town.Region.Length > 0
            && !mentor.Town.IsInRegionOf(mentee.Town)
            ? "Different region"
            : "Different city";
    }
}
