using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>The same school.</summary>
internal sealed class SchoolCriterion(int points) : AnswerCriterion
{
    public override string Name => "School";

    public override int PointsMax => points;

    public override Facet OfMentor => Facet.School;

    public override int Points(Profile mentor, Profile mentee) =>
        mentor.School.Length > 0 && mentor.School == mentee.School ? points : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        $"Both studied at {Wording.Short(mentee.Applicant.School)}.";

    public override string Lack(Profile mentor, Profile mentee) =>
        mentor.School.Length == 0 || mentee.School.Length == 0
            ? "No school given"
            : "Different schools";
}
