using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Nobody has said yet who sent an application, so that it takes no part.</summary>
internal sealed class InQuestionRule : AnswerRule
{
    public override string Name => "In question";

    public override string OfMentors => "about whom a question is open in Problems";

    public override string OfMentees => "about whom a question is open in Problems";

    public override string? Change => "Answering questions in Problems";

    public override Facet OfMentor { get; } = Facet.Whether(IsInQuestion);

    public override bool Forbids(Profile mentor, Profile mentee) =>
        IsInQuestion(mentor) || IsInQuestion(mentee);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"A question about {NameOf(IsInQuestion(mentor) ? mentor : mentee)} is open in Problems.";

    private static bool IsInQuestion(Profile person) => person.Applicant.IsInQuestion;
}
