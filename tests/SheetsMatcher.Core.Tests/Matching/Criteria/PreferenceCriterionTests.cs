using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Criteria;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PreferenceCriterionTests
{
    [TestCase("", "Ruth Alder", 10, "Li Chen asked for Ruth Alder.")]
    [TestCase("", "ruth.alder@example.org", 10, "Li Chen asked for Ruth Alder.")]
    [TestCase("Chen, Li", "", 10, "Ruth Alder asked for Li Chen.")]
    [TestCase("Li Chen", "Alder, Ruth", 10, "Ruth Alder and Li Chen asked for each other.")]
    [TestCase("Ana Ruiz", "", 0, "Neither asked for the other: 0 of 10.")]
    [TestCase("", "", 0, "Nobody asked for: 0 of 10.")]
    public void Score(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score(
                "Preference",
                NewMentor.Named("Ruth Alder").AskingFor(mentor),
                NewMentee.Named("Li Chen").AskingFor(mentee)
            ),
            Is.EqualTo(new CriterionScore("Preference", points, 10, sentence))
        );
}
