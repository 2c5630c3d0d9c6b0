using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>
/// The same city; different cities of one region count in part. Those of one city are in one
/// region too, so that they never count less.
/// </summary>
internal sealed class CityCriterion(int points, int regionPoints) : AnswerCriterion
{
    public override string Name => "City";

    public override int PointsMax => Math.Max(points, regionPoints);

    public override Facet OfMentor => Facet.Town;

    public override int Points(Profile mentor, Profile mentee)
    {
        if (mentor.Town.IsSameAs(mentee.Town))
        {
            return PointsMax;
        }
        return mentor.Town.IsInRegionOf(mentee.Town) ? regionPoints : 0;
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
