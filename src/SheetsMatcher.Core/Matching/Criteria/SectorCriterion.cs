using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>The same type of library, or one left it open; two different special libraries count in part.</summary>
internal sealed class SectorCriterion(int points, int specialPoints) : AnswerCriterion
{
    public override string Name => "Sector";

    public override int PointsMax => Math.Max(points, specialPoints);

    public override Facet OfMentor => Facet.Sector;

    public override int Points(Profile mentor, Profile mentee)
    {
        var (one, other) = (mentor.Applicant.Sector, mentee.Applicant.Sector);
        if (AreOne(one, other))
        {
            return points;
        }
        return SpecialKind(one) is not null && SpecialKind(other) is not null ? specialPoints : 0;
    }

    public override string Reason(Profile mentor, Profile mentee)
    {
        var (one, other) = (mentor.Applicant.Sector, mentee.Applicant.Sector);
        if (one is Sector.Open || other is Sector.Open)
        {
            var open = one is Sector.Open ? mentor : mentee;
            return $"{Wording.Short(open.Applicant.Name)} left the type of library open.";
        }
        return one == other
            ? $"Both chose {Libraries(one)}."
            : $"Both chose special libraries, though {SpecialKind(one)} and {SpecialKind(other)}.";
    }

    public override string Lack(Profile mentor, Profile mentee) =>
        AreOne(mentor.Applicant.Sector, mentee.Applicant.Sector)
            ? "Same type of library"
            : "Different types of library";

    private static bool AreOne(Sector one, Sector other) =>
        one == other || one is Sector.Open || other is Sector.Open;

    private static string? SpecialKind(Sector sector) =>
        sector switch
        {
            Sector.SpecialCorporate => "corporate",
            Sector.SpecialGovernment => "government",
            Sector.SpecialLaw => "law",
            _ => null,
        };

    private static string Libraries(Sector sector) =>
        sector switch
        {
            Sector.Academic => "academic libraries",
            Sector.Public => "public libraries",
            _ => $"{SpecialKind(sector)} libraries",
        };
}
