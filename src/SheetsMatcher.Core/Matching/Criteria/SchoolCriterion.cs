namespace SheetsMatcher.Core.Matching.Criteria;

internal sealed class SchoolCriterion(int points) : Criterion
{
    public override int Points(Profile mentor, Profile mentee) =>
        mentor.School.Length > 0 && mentor.School == mentee.School ? points : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        $"Both studied at {Wording.Short(mentee.Applicant.School)}.";
}
