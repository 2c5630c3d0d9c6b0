using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Criteria;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class CityCriterionTests
{
    [TestCase("Vancouver, BC", "Vancouver", 10, "Both are in Vancouver.")]
    [TestCase(
        "Vancouver, BC",
        "Burnaby, BC, Canada",
        4,
        "Both are in one region: Vancouver, BC and Burnaby, BC, Canada (4 of 10)."
    )]
    [TestCase("Vancouver, BC", "bc", 4, "Both are in one region: Vancouver, BC and bc (4 of 10).")]
    [TestCase("Vancouver, BC", "Vancouver, WA", 0, "Different region: 0 of 10.")]
    [TestCase("Vancouver", "Burnaby", 0, "Different city: 0 of 10.")]
    [TestCase("Vancouver", "", 0, "No city given: 0 of 10.")]
    public void Score(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score("City", NewMentor.At("law").In(mentor), NewMentee.At("law").In(mentee)),
            Is.EqualTo(new CriterionScore("City", points, 10, sentence))
        );

    [Test]
    public void Region_never_counts_more_than_the_city()
    {
        var settings = new MatchingSettings { CityPoints = 3, RegionPoints = 8 };
        Assert.That(
            Judged
                .Score(
                    "City",
                    NewMentor.At("law").In("Vancouver, BC"),
                    NewMentee.At("law").In("Burnaby, BC"),
                    settings
                )
                .Points,
            Is.EqualTo(3)
        );
    }

    [Test]
    public void Program_without_the_criterion_says_so()
    {
        var settings = new MatchingSettings { CityPoints = 0 };
        Assert.That(
            Judged.Score(
                "City",
                NewMentor.At("law").In("Vancouver"),
                NewMentee.At("law").In("Vancouver"),
                settings
            ),
            Is.EqualTo(new CriterionScore("City", 0, 0, "Not counted in this program: 0 of 0."))
        );
    }
}
