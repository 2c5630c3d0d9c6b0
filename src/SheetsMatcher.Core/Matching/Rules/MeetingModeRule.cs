using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>They must have a way to meet, unless one of them left the question open.</summary>
internal sealed class MeetingModeRule : AnswerRule
{
    public override string Name => "No shared meeting mode";

    public override string OfMentors => "without a shared meeting mode";

    public override string OfMentees => "without a shared meeting mode";

    public override string? Change => "One more way to meet";

    public override Facet OfMentor => Facet.MeetingModes;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentor.MeetingModes.Excludes(mentee.MeetingModes);

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{NameOf(mentor)} would meet: {Modes(mentor)}; {NameOf(mentee)}: {Modes(mentee)}.";

    private static string Modes(Profile person) =>
        Wording.List([.. person.Applicant.MeetingModes.Select(Wording.InSentence)], "or");
}
