using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>
/// A mentor of graduates has more than so many years in the field; a peer need not.
/// </summary>
internal sealed class ExperienceRule(double minimumYears) : HardRule
{
    public override string Name => "Experience";

    public override string OfMentors => "with too little experience";

    public override string OfMentees =>
        $"who need more than {Wording.Number(minimumYears)} years of experience";

    public override string? Change => "A lower minimum of experience";

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentor.Applicant is Mentor { Track: Track.Experienced } experienced
        && !(experienced.YearsOfExperience > minimumYears);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} has {Years(((Mentor)mentor.Applicant).YearsOfExperience)} "
        + $"of experience; more than {Wording.Number(minimumYears)} are needed.";

    private static string Years(double years) =>
        Wording.Number(years) is "1" ? "1 year" : $"{Wording.Number(years)} years";
}
