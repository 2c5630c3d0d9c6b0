using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;
using static SheetsMatcher.Core.Tests.Matching.Rules.NearCases;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>One person behind two applications, under a name or a mailbox that is near.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OnePersonTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth M. Abernathy");
    private static readonly Mentee _maya = NewMentee.Named("Maya Lindqvist");

    [TestCase("Ruth Abernathy", "ruth@gmail.com")]
    [TestCase("Ruth Abernathy (she/her)", "ruth@work.example")]
    [TestCase("Ruth M. Abernathy, MLIS", "ruth@work.example")]
    [TestCase("Dr. Ruth M. Abernathy", "ruth@work.example")]
    [TestCase("Abernathy, Ruth M.", "ruth@work.example")]
    [TestCase("R. M. Abernathy", "rma@example.org")]
    [TestCase("Ruthie M. Abernathy", "ruthie@example.org")]
    [TestCase("Ruth M. Abernethy", "ra@example.org")]
    [TestCase("Somebody Else", "ruth.m.abernathy+mentee@example.org")]
    [TestCase("ABERNATHY Ruth", "ra@example.org")]
    [TestCase("Ruth", "r@work.example")]
    [TestCase("Abernathy", "a@work.example")]
    [TestCase("Mrs Abernathy", "a@work.example")]
    [TestCase("RuthAbernathy", "ra@work.example")]
    [TestCase("Ruth Jones (Abernathy)", "rj@work.example")]
    [TestCase("Ruth Jones (née Abernathy)", "rj@work.example")]
    [TestCase("Xinyi (Ruth) Abernathy", "x@work.example")]
    [TestCase("Rvth Abernathy", "rv@work.example")]
    public void One_person_in_both_forms_is_asked_about(string name, string address)
    {
        var again = NewMentee.Named("Bo Lind").From(address) with { Name = name };
        Assert.That(Judged.Objection(_ruth, again)?.Rule, Is.EqualTo("Duplicate"));
        Assert.That(Questions(_ruth, again), Has.Count.EqualTo(1));
        Assert.That(Paired(_ruth, again, answer: true), Is.False);
        Assert.That(Paired(_ruth, again, answer: false), Is.True);
    }

    [TestCase("r.u.t.h@gmail.com", "ruth@googlemail.com")]
    [TestCase("ruth+mentor@gmail.com", "r.uth@gmail.com")]
    [TestCase("ruth+a@example.org", "ruth+b@example.org")]
    public void One_mailbox_in_one_form_is_asked_about(string one, string other)
    {
        var (first, second) = (
            _maya.From(one),
            NewMentee.Named("Bo Lind").From(other).AppliedAfter(1)
        );
        Assert.That(Matched(null), Is.EqualTo(1));
        Assert.That(Matched(true), Is.EqualTo(1));
        Assert.That(Matched(false), Is.EqualTo(2));

        int Matched(bool? answer) =>
            Matchmaker
                .Match(
                    NewRoster.Of([_ruth.Taking(2)], [first, second]),
                    Answering(answer),
                    MatchingSettings.Default
                )
                .Pairings.Count;
    }
}
