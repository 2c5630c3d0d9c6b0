using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LanguageRuleTests
{
    private static readonly Mentor _ruth = NewMentor
        .Named("Ruth Alder")
        .Speaking("English", "French");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    [Test]
    public void Without_a_shared_language_they_are_never_paired() =>
        Assert.That(
            Judged.Objection(_ruth, _li.Speaking("Mandarin")),
            Is.EqualTo(
                new Ineligible(
                    "No shared language",
                    "Ruth Alder speaks English and French; Li Chen: Mandarin."
                )
            )
        );

    [Test]
    public void One_shared_language_is_enough() =>
        Assert.That(Judged.Objection(_ruth, _li.Speaking("Mandarin", " FRENCH")), Is.Null);

    [Test]
    public void Who_left_the_question_open_may_be_paired_with_anybody()
    {
        Assert.That(Judged.Objection(_ruth, _li), Is.Null);
        Assert.That(
            Judged.Objection(NewMentor.Named("Ruth Alder"), _li.Speaking("Mandarin")),
            Is.Null
        );
    }
}
