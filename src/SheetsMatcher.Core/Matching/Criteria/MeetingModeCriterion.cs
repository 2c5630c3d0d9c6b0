using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>A way to meet that both named, not merely one that neither excluded.</summary>
internal sealed class MeetingModeCriterion(int points) : AnswerCriterion
{
    public override string Name => "MeetingMode";

    public override int PointsMax => points;

    public override Facet OfMentor => Facet.MeetingModes;

    public override int Points(Profile mentor, Profile mentee) =>
        mentor.MeetingModes.Suits(mentee.MeetingModes) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        SharedAnswers.SentenceOrOpen(
            "Both would meet:",
            mentor,
            mentee,
            person => person.MeetingModes,
            person => person.Applicant.MeetingModes
        );

    public override string Lack(Profile mentor, Profile mentee) =>
        (mentor.MeetingModes.IsEmpty && !mentor.MeetingModes.IsOpen)
        || (mentee.MeetingModes.IsEmpty && !mentee.MeetingModes.IsOpen)
            ? "No way to meet given"
            : "No shared way to meet";
}
