using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class WithdrawnRuleTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    [Test]
    public void Whom_the_committee_withdrew_is_paired_with_nobody()
    {
        Assert.That(
            Judged.Objection(_ruth, _li, Withdrawn(_ruth.Id)),
            Is.EqualTo(new Ineligible("Withdrawn", "The committee withdrew Ruth Alder."))
        );
        Assert.That(
            Judged.Objection(_ruth, _li, Withdrawn(_li.Id)),
            Is.EqualTo(new Ineligible("Withdrawn", "The committee withdrew Li Chen."))
        );
    }

    [Test]
    public void Withdrawal_of_somebody_else_changes_nothing() =>
        Assert.That(
            Judged.Objection(_ruth, _li, Withdrawn(NewMentor.Named("Ana Ruiz").Id)),
            Is.Null
        );

    private static StandingPairs Withdrawn(ApplicantId person) =>
        StandingPairs.None with
        {
            Withdrawn = new HashSet<ApplicantId> { person },
        };
}
