using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>Pairs that the committee, or an earlier intake, has listed.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PairListRuleTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentor _liAsMentor = NewMentor.Named("Li Chen");
    private static readonly Mentee _ruthAsMentee = NewMentee.Named("Ruth Alder");
    private static readonly PersonPair _listed = NewRoster.Pair(_ruth, _li);

    [Test]
    public void Kept_apart_whichever_is_the_mentor()
    {
        var standing = StandingPairs.None with { KeptApart = [_listed] };
        Assert.That(
            Judged.Objection(_ruth, _li, standing),
            Is.EqualTo(
                new Ineligible("Keep apart", "The committee keeps Ruth Alder and Li Chen apart.")
            )
        );
        Assert.That(
            Judged.Objection(_liAsMentor, _ruthAsMentee, standing)?.Rule,
            Is.EqualTo("Keep apart")
        );
    }

    [Test]
    public void Past_partners_meet_somebody_new_whichever_was_the_mentor()
    {
        var standing = StandingPairs.None with { PastPartners = [_listed] };
        Assert.That(
            Judged.Objection(_ruth, _li, standing),
            Is.EqualTo(
                new Ineligible(
                    "Past partners",
                    "Ruth Alder and Li Chen were partners in an earlier intake."
                )
            )
        );
        Assert.That(
            Judged.Objection(_liAsMentor, _ruthAsMentee, standing)?.Rule,
            Is.EqualTo("Past partners")
        );
    }

    [Test]
    public void Rejected_pair_is_rejected_in_these_parts_only()
    {
        var standing = StandingPairs.None with { Rejected = [_listed] };
        Assert.That(
            Judged.Objection(_ruth, _li, standing),
            Is.EqualTo(
                new Ineligible("Rejected pair", "The committee rejected Ruth Alder with Li Chen.")
            )
        );
        Assert.That(Judged.Objection(_liAsMentor, _ruthAsMentee, standing), Is.Null);
    }

    [Test]
    public void Standing_pair_forbids_the_same_two_the_other_way_round()
    {
        var standing = StandingPairs.None with { Locked = [_listed] };
        Assert.That(
            Judged.Objection(_liAsMentor, _ruthAsMentee, standing),
            Is.EqualTo(new Ineligible("Mutual", "Ruth Alder already mentors Li Chen."))
        );
        Assert.That(Judged.Objection(_ruth, _li, standing), Is.Null);
    }

    [Test]
    public void Others_are_not_concerned()
    {
        var standing = new StandingPairs([_listed], [_listed], [_listed])
        {
            KeptApart = [_listed],
            PastPartners = [_listed],
        };
        Assert.That(Judged.Objection(_ruth, NewMentee.Named("Bo Lind"), standing), Is.Null);
        Assert.That(Judged.Objection(NewMentor.Named("Ana Ruiz"), _li, standing), Is.Null);
    }
}
