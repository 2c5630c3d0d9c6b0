using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>The mentor is ahead by enough years, and not by a lifetime.</summary>
internal sealed class ExperienceGapCriterion(MatchingSettings settings) : AnswerCriterion
{
    public override string Name => "ExperienceGap";

    public override int PointsMax => settings.ExperienceGapPoints;

    public override Facet OfMentor => Facet.Years;

    public override int Points(Profile mentor, Profile mentee) =>
        mentor.Years - mentee.Years is { } gap
        && gap >= settings.IdealGapYearsMin
        && gap <= settings.IdealGapYearsMax
            ? PointsMax
            : 0;

    public override string Reason(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} is {Ahead(mentor, mentee)}.";

    public override string Lack(Profile mentor, Profile mentee)
    {
        if (mentor.Years is null || mentee.Years is null)
        {
            return "No years of experience given";
        }
        return mentor.Years < mentee.Years
            ? $"{NameOf(mentor)} has fewer years than {NameOf(mentee)}"
            : $"{NameOf(mentor)} is {Ahead(mentor, mentee)}, not {Ideal()}";
    }

    private string Ideal() =>
        $"{Wording.Number(settings.IdealGapYearsMin)} to "
        + Wording.Number(settings.IdealGapYearsMax);

    private static string Ahead(Profile mentor, Profile mentee) =>
        $"{Wording.Years(mentor.Years - mentee.Years ?? 0)} ahead";
}
