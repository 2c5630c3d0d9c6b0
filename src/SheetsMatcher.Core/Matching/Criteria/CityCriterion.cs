namespace SheetsMatcher.Core.Matching.Criteria;

internal sealed class CityCriterion(int points) : Criterion
{
    public override int Points(Profile mentor, Profile mentee) =>
        mentor.Town.IsSameAs(mentee.Town) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        $"Both are in {Wording.Short(mentee.Applicant.City)}.";
}
