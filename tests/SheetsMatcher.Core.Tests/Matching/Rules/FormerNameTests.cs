using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>A rule about a person counts also under the names and addresses that were theirs.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FormerNameTests
{
    private static readonly Mentee _maya = NewMentee.Named("Maya Lindqvist");
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Jones") with
    {
        FormerNames = ["Ruth Abernathy"],
        FormerEmails = [Samples.EmailOf("Ruth Abernathy")],
    };

    [TestCase("Ruth Abernathy")]
    [TestCase("Abernathy, Ruth")]
    [TestCase("my director, Ruth Abernathy")]
    [TestCase("ruth.abernathy@example.org")]
    public void Supervisor_named_as_before_bars(string supervisor) =>
        Assert.That(
            Judged.Objection(_ruth, _maya.SupervisedBy(supervisor))?.Rule,
            Is.EqualTo("Boss")
        );

    [Test]
    public void Mentee_whom_a_mentor_named_as_before_is_barred() =>
        Assert.That(
            Judged
                .Objection(
                    NewMentor.Named("Bo Lind").SupervisedBy("Maya Abara"),
                    _maya with
                    {
                        FormerNames = ["Maya Abara"],
                    }
                )
                ?.Rule,
            Is.EqualTo("Boss")
        );

    [TestCase("R. Abernathy")]
    [TestCase("Ms. Abernathy")]
    public void Supervisor_who_is_near_a_name_of_before_is_asked_about(string supervisor) =>
        Assert.That(
            Judged.Objection(_ruth, _maya.SupervisedBy(supervisor))?.Rule,
            Is.EqualTo("Open question")
        );

    [TestCase("not Ruth Abernathy")]
    [TestCase("anyone but ruth.abernathy@example.org")]
    public void Wish_against_a_name_of_before_is_asked_about(string wish) =>
        Assert.That(
            Judged.Objection(_ruth, _maya.AskingFor(wish))?.Rule,
            Is.EqualTo("Open question")
        );

    [Test]
    public void Person_known_by_a_name_of_before_is_not_paired_with_themselves() =>
        Assert.That(
            Judged.Objection(_ruth, NewMentee.Named("Ruth Abernathy").From("r@example.org"))?.Rule,
            Is.EqualTo("Duplicate")
        );
}
