using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Criteria;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ExperienceGapCriterionTests
{
    [TestCase(6, 1, 1, "Ruth Alder is 5 years ahead.")]
    [TestCase(20.5, 0.5, 1, "Ruth Alder is 20 years ahead.")]
    [TestCase(6, 1.5, 0, "Ruth Alder is 4.5 years ahead, not 5 to 20: 0 of 1.")]
    [TestCase(31, 1, 0, "Ruth Alder is 30 years ahead, not 5 to 20: 0 of 1.")]
    [TestCase(6, 7, 0, "Ruth Alder has fewer years than Li Chen: 0 of 1.")]
    public void Score(double mentor, double mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score(
                "ExperienceGap",
                NewMentor.At("law").WithYears(mentor),
                NewMentee.At("law").WithYears(mentee)
            ),
            Is.EqualTo(new CriterionScore("ExperienceGap", points, 1, sentence))
        );

    [Test]
    public void Years_not_given_count_nothing() =>
        Assert.That(
            Judged.Score("ExperienceGap", NewMentor.At("law"), NewMentee.At("law")).Sentence,
            Is.EqualTo("No years of experience given: 0 of 1.")
        );

    [Test]
    public void Ideal_span_turned_round_is_refused() =>
        Assert.That(
            () => new MatchingSettings { IdealGapYearsMin = 9, IdealGapYearsMax = 3 }.Check(),
            Throws.ArgumentException.With.Message.EqualTo(
                "IdealGapYearsMin must not be above IdealGapYearsMax; it is 9, above 3."
            )
        );
}
