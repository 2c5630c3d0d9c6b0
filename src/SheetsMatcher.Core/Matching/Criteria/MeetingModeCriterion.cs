using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>A way to meet that both named, not merely one that neither excluded.</summary>
internal sealed class MeetingModeCriterion(int points) : AnswerCriterion
{
    public override string Name => "MeetingMode";

    public override int PointsMax => points;

    public override Facet OfMentor => Facet.MeetingModes;

    public override int Points(Profile mentor, Profile mentee) =>
        mentor.MeetingModes.SharesAny(mentee.MeetingModes) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        SharedAnswers.Sentence(
            "Both would meet:",
            mentor.MeetingModes,
            mentee.Applicant.MeetingModes,
            "or"
        );

    public override string Lack(Profile mentor, Profile mentee) =>
        mentor.MeetingModes.IsEmpty || mentee.MeetingModes.IsEmpty
            ? "No way to meet given"
            : "No shared way to meet";
}
