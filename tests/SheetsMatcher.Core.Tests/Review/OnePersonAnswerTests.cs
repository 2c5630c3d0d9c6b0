using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Asking;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Whether two applications are one person's is answered for the two people.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OnePersonAnswerTests
{
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentee _again = _li.From("lc@example.org").AppliedAfter(hours: 1);

    [Test]
    public void Answer_outlives_a_correction_and_does_not_hang_on_who_came_first() =>
        Assert.That(
            KeyOf(_again with { Name = "Lee Chen", Tab = "Form Responses 2" }, _li),
            Is.EqualTo(KeyOf(_li, _again))
        );

    [Test]
    public void Answer_that_an_earlier_version_kept_by_the_words_still_counts()
    {
        var question = QuestionText.OfOnePerson(_li, _again);
        var kept = new Dictionary<string, string>
        {
            [ProblemsTab.KeyOf(question with { Subject = "" })] = ProblemAnswers.Yes,
        };
        var answered = ProblemAnswers.Asked(kept);
        kept[ProblemsTab.KeyOf(question)] = ProblemAnswers.No;

        Assert.That(ProblemAnswers.Asked(kept)(question), Is.False, "the newer one comes first");
        kept.Remove(ProblemsTab.KeyOf(question));
        Assert.That(answered(question), Is.True);
    }

    [Test]
    public void Question_that_comes_up_twice_has_one_row()
    {
        var question = QuestionText.OfOnePerson(_li, _again);

        Assert.That(
            ProblemsTab.Rows(
                [question, question with { Row = 7 }],
                new SheetTable(1, "Problems", [])
            ),
            Has.Count.EqualTo(1)
        );
    }

    private static string KeyOf(Mentee earlier, Mentee later) =>
        ProblemsTab.KeyOf(QuestionText.OfOnePerson(earlier, later));
}
