using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;
using static SheetsMatcher.Core.Tests.Matching.Rules.NearCases;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>A wish against a person is asked about, and a wish for somebody who is near.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class NearWishTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth M. Abernathy");
    private static readonly Mentee _maya = NewMentee.Named("Maya Lindqvist");

    [TestCase("Anyone except Ruth M. Abernathy please")]
    [TestCase("Anybody but Ruth Abernathy")]
    [TestCase("Not with Ruth Abernathy")]
    [TestCase("please don't pair me with Dr. Abernathy")]
    [TestCase("I'd rather not work with Ruth Abernathy")]
    [TestCase("No one in particular, just not Ruth Abernathy!")]
    [TestCase("Never again Ruth Abernathy")]
    [TestCase("anyone other than ruth abernathy")]
    [TestCase("avoid ruth.m.abernathy@example.org")]
    [TestCase("Everybody but R. Abernathy")]
    [TestCase("No Ruth Abernathy please")]
    [TestCase("anyone who isn't Ruth Abernathy")]
    [TestCase("anyone who isn\u00B4t Ruth Abernathy")]
    [TestCase("I've had Ruth Abernathy before; someone else please")]
    [TestCase("Ruth Abernathy - we know each other too well, no thanks")]
    [TestCase("Ruth M. Abernathy: no")]
    [TestCase("Somebody different from Ruth Abernathy")]
    [TestCase("Tom Hall over Ruth Abernathy")]
    [TestCase("I already know Ruth Abernathy")]
    [TestCase("it shouldn`t be Ruth Abernathy")]
    [TestCase("Never Ruth")]
    [TestCase("not Ruth")]
    [TestCase("not Abernathy")]
    [TestCase("anyone but Ruth")]
    [TestCase("please don't match me with Ruth")]
    [TestCase("please don't match me with ruth")]
    [TestCase("no abernathy please")]
    [TestCase("Not Ruth or Tom")]
    [TestCase("Ruth Abernathy ❌")]
    [TestCase("I reported Ruth Abernathy to HR")]
    [TestCase("Ruth Abernathy is my ex")]
    [TestCase("worked under Ruth Abernathy, rather someone new")]
    [TestCase("anti Ruth Abernathy")]
    [TestCase("Ruth Abernathy would be awkward")]
    [TestCase("Ruth Abernathy (my sister-in-law)")]
    [TestCase("👎 Ruth Abernathy")]
    public void Wish_not_to_be_paired_asks_and_earns_nothing(string wish)
    {
        var maya = _maya.AskingFor(wish);
        Assert.That(Paired(_ruth, maya), Is.False);
        Assert.That(Questions(_ruth, maya).Single().Remedy, Does.Contain("to be kept apart?"));
        Assert.That(Paired(_ruth, maya, answer: true), Is.False);
        Assert.That(Paired(_ruth, maya, answer: false), Is.True);
        Assert.That(Outcome(_ruth, maya, false).Pairings.Single().Points, Is.EqualTo(50));
    }

    [TestCase("Ruth M. Abernathy")]
    [TestCase("Ruth M. Abernathy please, we met at a conference")]
    [TestCase("I would love to work with Ruth M. Abernathy")]
    [TestCase("Ruth M. Abernathy, ruth@no.example.org")]
    public void Wish_without_a_negation_counts(string wish) =>
        Assert.That(
            Outcome(_ruth, _maya.AskingFor(wish), null).Pairings.Single().Points,
            Is.EqualTo(60)
        );

    [Test]
    public void Wish_that_is_near_counts_after_a_Yes_and_is_in_nobodys_way()
    {
        var maya = _maya.AskingFor("Ruth Abernathy");
        Assert.That(Points(null), Is.EqualTo(50));
        Assert.That(Points(true), Is.EqualTo(60));
        Assert.That(Points(false), Is.EqualTo(50));

        int Points(bool? answer) => Outcome(_ruth, maya, answer).Pairings.Single().Points;
    }

    [Test]
    public void Wish_for_nobody_who_applied_is_noted()
    {
        var note = Outcome(_ruth, _maya.AskingFor("Omar Haddad")).Problems.Single();
        Assert.That(note.Kind, Is.EqualTo(ProblemKind.Note));
        Assert.That(note.Remedy, Does.StartWith("Nothing need be done"));
    }
}
