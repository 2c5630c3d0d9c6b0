using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Core.Tests.Review;

public sealed class MatchIdsTests
{
    private static readonly ApplicantId _ruth = new("P-RUTH");
    private static readonly ApplicantId _li = new("P-LI");
    private static readonly PersonPair _pair = new(_ruth, _li);
    private static readonly HashSet<MatchId> _none = [];

    [Test]
    public void An_id_never_changes_from_release_to_release() =>
        Assert.That(MatchIds.For("2010-autumn", _ruth, _li, _none).Value, Is.EqualTo("M-3EEAY7"));

    [Test]
    public void The_intake_both_people_and_their_roles_all_count() =>
        Assert.That(
            new[]
            {
                MatchIds.For("2010-autumn", _ruth, _li, _none),
                MatchIds.For("2011-spring", _ruth, _li, _none),
                MatchIds.For("2010-autumn", _li, _ruth, _none),
                MatchIds.ForOwnPair("2010-autumn", _ruth, _li, _none),
            },
            Is.Unique
        );

    [Test]
    public void A_taken_id_gives_way_to_the_next_attempt()
    {
        var first = MatchIds.For("i", _ruth, _li, _none);
        var second = MatchIds.For("i", _ruth, _li, new HashSet<MatchId> { first });
        Assert.That(second, Is.Not.EqualTo(first));
        Assert.That(MatchIds.IsProposalOf(second, "i", _pair), Is.True);
    }

    [Test]
    public void An_id_tells_for_which_pair_it_was_made()
    {
        var proposed = MatchIds.For("i", _ruth, _li, _none);
        Assert.That(MatchIds.IsProposalOf(proposed, "i", _pair), Is.True);
        Assert.That(MatchIds.IsProposalOf(proposed, "i", new(_li, _ruth)), Is.False);
        Assert.That(MatchIds.IsOwnPair(proposed, "i", _pair), Is.False);
        var own = MatchIds.ForOwnPair("i", _ruth, _li, _none);
        Assert.That(MatchIds.IsOwnPair(own, "i", _pair), Is.True);
    }

    [TestCase("M-7F3K2Q", true)]
    [TestCase("M-7F3K2", false)]
    [TestCase("M-7f3k2q", false)]
    [TestCase("M-7F3K2U", false)]
    [TestCase("our pair", false)]
    [TestCase("", false)]
    public void An_id_has_one_shape(string text, bool isId) =>
        Assert.That(MatchIds.IsShape(text), Is.EqualTo(isId));
}
