using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>A way to meet that both named, not merely one that neither excluded.</summary>
internal sealed class MeetingModeCriterion(int points) : Criterion
{
    public override int Points(Profile mentor, Profile mentee) =>
        mentor.MeetingModes.SharesAny(mentee.MeetingModes) ? points : 0;

    public override string Reason(Profile mentor, Profile mentee)
    {
        var shared = mentee.Applicant.MeetingModes.Where(mode =>
            mentor.MeetingModes.Contains(Folding.Fold(mode))
        );
        return $"Both would meet: {Wording.List([.. shared.Select(Wording.InSentence)], "or")}.";
    }
}
