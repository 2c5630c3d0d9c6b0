using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Criteria;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SchoolCriterionTests
{
    [TestCase("Langara College", "langara college", 5, "Both studied at langara college.")]
    [TestCase("Langara College", "UFV", 0, "Different schools: 0 of 5.")]
    [TestCase("n/a", "n/a", 0, "No school given: 0 of 5.")]
    public void Score(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score(
                "School",
                NewMentor.At("law").FromSchool(mentor),
                NewMentee.At("law").FromSchool(mentee)
            ),
            Is.EqualTo(new CriterionScore("School", points, 5, sentence))
        );
}
