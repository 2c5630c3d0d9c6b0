using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>They must share a language, unless one of them left the question open.</summary>
internal sealed class LanguageRule : AnswerRule
{
    public override string Name => "No shared language";

    public override string OfMentors => "without a shared language";

    public override string OfMentees => "without a shared language";

    public override string? Change => "One more language";

    public override Facet OfMentor => Facet.Languages;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentor.Languages.Excludes(mentee.Languages);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} speaks {Spoken(mentor)}; {NameOf(mentee)}: {Spoken(mentee)}.";

    private static string Spoken(Profile person) => Wording.List(person.Applicant.Languages);
}
