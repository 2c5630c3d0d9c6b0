using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>A time of the week at which both could meet.</summary>
internal sealed class AvailabilityCriterion(int points) : AnswerCriterion
{
    public override string Name => "Availability";

    public override int PointsMax => points;

    public override Facet OfMentor => Facet.Availability;

    public override int Points(Profile mentor, Profile mentee) =>
        mentor.Availability.Suits(mentee.Availability) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        SharedAnswers.SentenceOrOpen(
            "Both have time:",
            mentor,
            mentee,
            person => person.Availability,
            person => person.Applicant.Availability
        );

    public override string Lack(Profile mentor, Profile mentee) =>
        (mentor.Availability.IsEmpty && !mentor.Availability.IsOpen)
        || (mentee.Availability.IsEmpty && !mentee.Availability.IsOpen)
            ? "No times given"
            : "No shared time";
}
