using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>
/// A mentor of graduates has more than so many years in the field; a peer need not, nor does a mentor
/// who left the track open with a student.
/// </summary>
internal sealed class ExperienceRule(double minimumYears) : AnswerRule
{
    public override string Name => "Experience";

    public override string OfMentors => "with too little experience";

    public override string OfMentees =>
        $"who need more than {Wording.Number(minimumYears)} years of experience";

    public override string? Change => "A lower minimum of experience";

    public override Facet OfMentor { get; } =
        new(mentor => IsTooNew(mentor, minimumYears) ? 1 + (int)mentor.Applicant.Track : 0);

    public override Facet OfMentee { get; } = Facet.Whether(IsStudent);

    public override bool Forbids(Profile mentor, Profile mentee) =>
        IsTooNew(mentor, minimumYears)
        && (mentor.Applicant.Track is Track.Experienced || !IsStudent(mentee));

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} has {Wording.Years(((Mentor)mentor.Applicant).YearsOfExperience)} "
        + $"of experience; more than {Wording.Number(minimumYears)} are needed.";

    private static bool IsTooNew(Profile mentor, double minimumYears) =>
        mentor.Applicant is Mentor { Track: not Track.Peer } experienced
        && !(experienced.YearsOfExperience > minimumYears);

    private static bool IsStudent(Profile mentee) => mentee.Applicant.Track is Track.Peer;
}
