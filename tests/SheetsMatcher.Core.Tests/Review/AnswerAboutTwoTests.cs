using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Asking;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>
/// An answer about two people is kept for the two and for what one of them wrote: it outlives a
/// corrected name or address.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AnswerAboutTwoTests
{
    private static readonly Mentee _li = NewMentee
        .Named("Li Chen")
        .SupervisedBy("R. Alder")
        .AskingFor("not Ruth");
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");

    private static readonly Func<Applicant, Applicant, ApplicationProblem>[] _questions =
    [
        QuestionText.OfSupervisor,
        QuestionText.OfAvoidance,
        QuestionText.OfWish,
    ];

    [Test]
    public void Answer_outlives_a_correction_of_either([Values(0, 1, 2)] int kind)
    {
        var ask = _questions[kind];
        var li = _li with { Name = "Lee Chen", Tab = "Form Responses 2" };
        var ruth = _ruth.From("ruth@new.example") with { Id = _ruth.Id, Name = "Ruth Hale" };
        Assert.That(
            ProblemsTab.KeyOf(ask(li, ruth)),
            Is.EqualTo(ProblemsTab.KeyOf(ask(_li, _ruth)))
        );
    }

    [Test]
    public void Answer_says_nothing_of_another_person_or_of_other_words([Values(0, 1, 2)] int kind)
    {
        var ask = _questions[kind];
        var rewritten = _li.SupervisedBy("Ruth A.").AskingFor("never Ruth");
        string[] keys =
        [
            ProblemsTab.KeyOf(ask(_li, _ruth)),
            ProblemsTab.KeyOf(ask(rewritten, _ruth)),
            ProblemsTab.KeyOf(ask(_li, NewMentor.Named("Ruth Aldern"))),
            ProblemsTab.KeyOf(ask(_ruth with { PreferredPerson = "not Ruth" }, _li)),
        ];
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void Answer_that_an_earlier_version_kept_by_the_words_still_counts(
        [Values(0, 1, 2)] int kind
    )
    {
        var question = _questions[kind](_li, _ruth);
        var kept = new Dictionary<string, string>
        {
            [ProblemsTab.KeyOf(question with { Subject = "" })] = ProblemAnswers.Yes,
        };
        Assert.That(ProblemAnswers.Asked(kept)(question), Is.True);
    }
}
