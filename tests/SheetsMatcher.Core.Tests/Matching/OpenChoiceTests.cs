using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>Open answers to questions with one answer, and wishes against a person.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OpenChoiceTests
{
    private const string Library = "Type of library you work in";
    private const string Kind = "How would you like to mentor?";

    [TestCase("Either")]
    [TestCase("Any")]
    [TestCase("no preference")]
    [TestCase("I'm flexible!")]
    [TestCase("All of the above")]
    [TestCase("open to anything")]
    [TestCase("Doesn't matter")]
    [TestCase("Peu importe")]
    [TestCase("Egal")]
    [TestCase("Cualquiera")]
    [TestCase("Hauptsache Bücher")]
    public void Type_of_library_and_kind_of_mentoring_may_be_left_open(string answer)
    {
        var settings = new MatchingSettings { OpenAnswers = ["hauptsache bücher"] };
        var roster = Read(settings, (Library, answer), (Kind, answer));
        var mentor = roster.Mentors.Single();
        var outcome = Matchmaker.Match(roster, StandingPairs.None, settings);

        Assert.That(roster.Problems, Is.Empty);
        Assert.That((mentor.Sector, mentor.Track), Is.EqualTo((Sector.Open, Track.Open)));
        Assert.That(
            outcome.Pairings.Single().Reasons,
            Has.Member("Ruth Alder left the type of library open.")
        );
        Assert.That(outcome.Pairings.Single().Scores[0].Points, Is.EqualTo(50));
        Assert.That(
            outcome.Readings.Single(each => each.What == "Answers that leave it open").Sentence,
            Does.Contain(answer),
            "what was taken so is visible"
        );
    }

    [TestCase("Perhaps")]
    [TestCase("N/A")]
    [TestCase("Academic or public library")]
    public void Other_answers_stay_problems(string answer) =>
        Assert.That(
            Read(MatchingSettings.Default, (Library, answer)).Problems.Single().Column,
            Is.EqualTo(Library)
        );

    /// <summary>Who left the kind open is a peer of students of the same school alone.</summary>
    [TestCase(Track.Open, 10, Track.Experienced, "", true)]
    [TestCase(Track.Open, 10, Track.Peer, "Same", true)]
    [TestCase(Track.Open, 10, Track.Peer, "Other", false)]
    [TestCase(Track.Open, 1, Track.Experienced, "Same", false)]
    [TestCase(Track.Open, 1, Track.Peer, "Same", true)]
    [TestCase(Track.Open, 1, Track.Peer, "Other", false)]
    [TestCase(Track.Open, 1, Track.Open, "Same", false)]
    [TestCase(Track.Open, 10, Track.Open, "Other", true)]
    [TestCase(Track.Peer, 1, Track.Open, "Same", true)]
    [TestCase(Track.Peer, 1, Track.Open, "Other", false)]
    [TestCase(Track.Experienced, 10, Track.Open, "Other", true)]
    public void Kind_left_open_allows_either_by_its_own_rules(
        Track ofMentor,
        int years,
        Track ofMentee,
        string school,
        bool mayPair
    )
    {
        var mentor = NewMentor.Named("Ruth Alder").FromSchool("Same").WithYears(years) with
        {
            Track = ofMentor,
        };
        var mentee = NewMentee.Named("Li Chen").FromSchool(school) with { Track = ofMentee };
        Assert.That(
            Eligibility.ObjectionsTo(mentor, mentee, StandingPairs.None, MatchingSettings.Default),
            mayPair ? Is.Empty : Is.Not.Empty
        );
    }

    [TestCase("anyone except Ruth Alder")]
    [TestCase("NOT Ruth Alder please")]
    [TestCase("please don't pair me with Ruth Alder")]
    [TestCase("anybody but Ruth Alder")]
    [TestCase("Everyone other than Ruth Alder")]
    [TestCase("tout le monde sauf Ruth Alder")]
    [TestCase("cualquiera excepto Ruth Alder")]
    [TestCase("bitte nicht Ruth Alder")]
    [TestCase("wie dan ook, behalve Ruth Alder")]
    [TestCase("anyone (avoid Ruth Alder)")]
    [TestCase("helst ikke Ruth Alder")]
    public void Wish_against_a_person_earns_nothing_asks_and_is_shown(string wish)
    {
        var settings = new MatchingSettings { AvoidanceWords = ["helst IKKE"] };
        var outcome = Matchmaker.Match(
            NewRoster.Of(
                [NewMentor.Named("Ruth Alder")],
                [NewMentee.Named("Li Chen").AskingFor(wish)]
            ),
            StandingPairs.None,
            settings
        );

        Assert.That(outcome.Pairings, Is.Empty);
        Assert.That(outcome.Problems.Single().Kind, Is.EqualTo(ProblemKind.Question));
        Assert.That(
            outcome.Readings.Single(each => each.What == "Wishes against a person").Count,
            Is.EqualTo(1)
        );
    }

    [TestCase("Ruth Alder")]
    [TestCase("Ruth Alder, she was a part of my team")]
    [TestCase("Notting Hill's Ruth Alder")]
    public void Wish_for_a_person_counts(string wish) =>
        Assert.That(
            Judged
                .Score(
                    "Preference",
                    NewMentor.Named("Ruth Alder"),
                    NewMentee.Named("Li Chen").AskingFor(wish)
                )
                .Points,
            Is.EqualTo(10)
        );

    private static Roster Read(
        MatchingSettings settings,
        params (string Question, object? Answer)[] answers
    ) =>
        Roster.Read(
            [NewResponses.OfMentors().Row("Ruth Alder", answers).Table],
            [NewResponses.OfMentees().Row("Li Chen").Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst),
            words: settings.AnswerWords()
        );
}
