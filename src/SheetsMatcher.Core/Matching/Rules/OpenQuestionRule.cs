namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Pairs that wait until a person has answered a question about them.</summary>
/// <param name="open">The question of each pair.</param>
internal sealed class OpenQuestionRule(IReadOnlyDictionary<PersonPair, string> open)
    : PairListRule(open.Keys.ToHashSet())
{
    public override string Name => "Open question";

    public override bool Protects => true;

    public override bool IsOpen(Profile mentor, Profile mentee) => true;

    public override string OfMentors => "with an open question";

    public override string OfMentees => "with an open question";

    public override string? Change => "Answering open questions";

    public override string Sentence(Profile mentor, Profile mentee) =>
        $"{open[new PersonPair(mentor.Applicant.Id, mentee.Applicant.Id)]}.";
}
