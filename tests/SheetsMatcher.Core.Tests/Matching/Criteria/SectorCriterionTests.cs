using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Criteria;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SectorCriterionTests
{
    [TestCase("law", "law", 50, "Both chose law libraries.")]
    [TestCase(
        "law",
        "corporate",
        20,
        "Both chose special libraries, though law and corporate (20 of 50)."
    )]
    [TestCase("law", "public", 0, "Different types of library: 0 of 50.")]
    public void Score(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score("Sector", NewMentor.At(mentor), NewMentee.At(mentee)),
            Is.EqualTo(new CriterionScore("Sector", points, 50, sentence))
        );

    [Test]
    public void Program_may_care_for_the_special_kind_only()
    {
        var settings = new MatchingSettings { SectorPoints = 0, SpecialSectorPoints = 30 };
        Assert.That(
            Judged.Score("Sector", NewMentor.At("law"), NewMentee.At("law"), settings),
            Is.EqualTo(new CriterionScore("Sector", 0, 30, "Same type of library: 0 of 30."))
        );
    }
}
