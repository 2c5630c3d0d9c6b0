using SheetsMatcher.Core.Matching.Asking;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Another application that is, or may be, of one of the two forbids the pair.</summary>
internal sealed class OtherApplicationRule(IReadOnlyDictionary<PersonPair, BarElsewhere> bars)
    : PairListRule(bars.Keys.ToHashSet())
{
    public override string Name => "Other application";

    public override bool Protects => true;

    public override bool IsOpen(Profile mentor, Profile mentee) => BarOf(mentor, mentee).IsOpen;

    public override string OfMentors => "barred by another application of one of the two";

    public override string OfMentees => "barred by another application of one of the two";

    public override string? Change => "Correcting another application of the same person";

    public override string Sentence(Profile mentor, Profile mentee) =>
        BarOf(mentor, mentee).Sentence;

    private BarElsewhere BarOf(Profile mentor, Profile mentee) =>
        bars[new PersonPair(mentor.Applicant.Id, mentee.Applicant.Id)];
}
