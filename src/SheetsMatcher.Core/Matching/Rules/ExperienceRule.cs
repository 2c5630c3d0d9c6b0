using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>
/// A mentor of graduates has more than so many years in the field; a peer need not.
/// </summary>
internal sealed class ExperienceRule(double minimumYears) : AnswerRule
{
    public override string Name => "Experience";

    public override string OfMentors => "with too little experience";

    public override string OfMentees =>
        $"who need more than {Wording.Number(minimumYears)} years of experience";

    public override string? Change => "A lower minimum of experience";

    public override Facet OfMentor { get; } =
        Facet.Whether(mentor => IsTooNew(mentor, minimumYears));

    public override Facet OfMentee { get; } = Facet.Whether(_ => true);

    public override bool Forbids(Profile mentor, Profile mentee) => IsTooNew(mentor, minimumYears);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} has {Wording.Years(((Mentor)mentor.Applicant).YearsOfExperience)} "
        + $"of experience; more than {Wording.Number(minimumYears)} are needed.";

    private static bool IsTooNew(Profile mentor, double minimumYears) =>
        mentor.Applicant is Mentor { Track: Track.Experienced } experienced
        && !(experienced.YearsOfExperience > minimumYears);
}
