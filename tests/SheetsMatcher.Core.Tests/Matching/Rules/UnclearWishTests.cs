using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>A wish that may be against the person whom it names earns nothing and is asked about.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class UnclearWishTests
{
    private static readonly Mentor _ada = NewMentor
        .Named("Ada Wong")
        .WorkingFor("Surrey Libraries");

    [TestCase("I reported Ada Wong to HR")]
    [TestCase("Ada Wong is my ex")]
    [TestCase("Ada Wong \u274C")]
    [TestCase("Ada Wong \U0001F44E")]
    [TestCase("worked under Ada Wong, rather someone new")]
    [TestCase("anti Ada Wong")]
    [TestCase("Ada Wong would be awkward")]
    [TestCase("Ada Wong (my sister-in-law)")]
    [TestCase("Ada Wong makes me nervous")]
    [TestCase("Ada Wong :(")]
    [TestCase("Ada Wong is my aunt")]
    [TestCase("someone like Ada Wong")]
    [TestCase("I reported A. Wong to HR")]
    [TestCase("Ada Wong bullied my friend")]
    [TestCase("please spare me Ada Wong")]
    [TestCase("not Ada")]
    [TestCase("anyone but Ada")]
    [TestCase("Never Ada")]
    [TestCase("not Wong")]
    [TestCase("please don't match me with Ada")]
    [TestCase("not Ada/Tom")]
    public void Wish_that_may_be_against_somebody_asks_and_earns_nothing(string wish)
    {
        Assert.That(Outcome(wish, null).Pairings, Is.Empty, "until somebody answers");
        Assert.That(
            Outcome(wish, null).Problems.Single().Remedy,
            Does.StartWith("Are Maya Lindqvist and Ada Wong to be kept apart?")
        );
        Assert.That(Outcome(wish, true).Pairings, Is.Empty);
        Assert.That(Outcome(wish, false).Pairings.Single().Points, Is.EqualTo(50));
        Assert.That(Outcome(wish, null).Readings.Single(IsAgainst).Count, Is.EqualTo(1));
    }

    [TestCase("Ada Wong")]
    [TestCase("Ada Wong please :)")]
    [TestCase("Ada Wong!")]
    [TestCase("Ada Wong \U0001F60A")]
    [TestCase("I'd love Ada Wong as my mentor, if possible")]
    [TestCase("Ada Wong (Surrey Libraries)")]
    [TestCase("Ada Wong from Surrey")]
    [TestCase("Ada Wong or Bo Lind")]
    [TestCase("1. Ada Wong, 2. Bo Lind")]
    [TestCase("Ms. Ada Wong, MLIS")]
    [TestCase("Ada Wong <ada.wong@example.org>")]
    [TestCase("I was hoping for Ada Wong, who was recommended to me")]
    [TestCase("Je voudrais Ada Wong, s'il vous pla\u00EEt")]
    public void Plain_wish_counts(string wish)
    {
        Assert.That(Outcome(wish, null).Problems, Is.Empty);
        Assert.That(Outcome(wish, null).Pairings.Single().Points, Is.EqualTo(60));
    }

    [TestCase("not Tom Hall")]
    [TestCase("Tom Hall is my uncle")]
    public void Wish_against_nobody_who_applied_is_noted(string wish) =>
        Assert.That(Outcome(wish, null).Problems.Single().Kind, Is.EqualTo(ProblemKind.Note));

    private static bool IsAgainst(AnswerReading reading) =>
        reading.What == "Wishes against a person";

    private static MatchingOutcome Outcome(string wish, bool? answer) =>
        Matchmaker.Match(
            NewRoster.Of([_ada], [NewMentee.Named("Maya Lindqvist").AskingFor(wish)]),
            StandingPairs.None with
            {
                Answers = _ => answer,
            },
            MatchingSettings.Default
        );
}
