using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>
/// A language that both speak besides the program's own, which nearly everybody shares anyway.
/// </summary>
internal sealed class LanguageCriterion(int points, string programLanguage) : AnswerCriterion
{
    private readonly string _common = Folding.Fold(programLanguage);

    public override string Name => "Language";

    public override int PointsMax => points;

    public override Facet OfMentor => Facet.Languages;

    public override int Points(Profile mentor, Profile mentee)
    {
        foreach (var language in mentee.Languages.Answers)
        {
            if (language != _common && mentor.Languages.Contains(language))
            {
                return points;
            }
        }
        return 0;
    }

    public override string Reason(Profile mentor, Profile mentee)
    {
        var shared = SharedAnswers
            .Of(mentor.Languages, mentee.Applicant.Languages)
            .Where(language => Folding.Fold(language) != _common);
        return $"Both speak {Wording.List([.. shared])}.";
    }

    public override string Lack(Profile mentor, Profile mentee)
    {
        if (mentor.Languages.IsEmpty || mentee.Languages.IsEmpty)
        {
            return "No languages given";
        }
        return mentor.Languages.SharesAny(mentee.Languages)
            ? $"No shared language besides {Wording.Short(programLanguage)}"
            : "No shared language";
    }
}
