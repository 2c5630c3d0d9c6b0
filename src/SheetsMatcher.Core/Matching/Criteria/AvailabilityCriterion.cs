using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>A time of the week at which both could meet.</summary>
internal sealed class AvailabilityCriterion(int points) : AnswerCriterion
{
    public override string Name => "Availability";

    public override int PointsMax => points;

    public override Facet OfMentor => Facet.Availability;

    public override int Points(Profile mentor, Profile mentee) =>
        mentor.Availability.SharesAny(mentee.Availability) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        SharedAnswers.Sentence(
            "Both have time:",
            mentor.Availability,
            mentee.Applicant.Availability,
            "or"
        );

    public override string Lack(Profile mentor, Profile mentee) =>
        mentor.Availability.IsEmpty || mentee.Availability.IsEmpty
            ? "No times given"
            : "No shared time";
}
