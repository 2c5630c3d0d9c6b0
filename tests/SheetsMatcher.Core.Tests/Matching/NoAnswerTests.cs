using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>Answers that are no answers, as people type them.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class NoAnswerTests
{
    [TestCase("Currently unemployed")]
    [TestCase("freelancer")]
    [TestCase("Independent contractor")]
    [TestCase("Self-employed")]
    [TestCase("self employed (design)")]
    [TestCase("student")]
    [TestCase("Full-time student")]
    [TestCase("none at the moment")]
    [TestCase("Looking for work")]
    [TestCase("I'm retired")]
    [TestCase("nope")]
    [TestCase("-")]
    [TestCase("N/A")]
    [TestCase("Between jobs - open to offers")]
    [TestCase("sans emploi")]
    [TestCase("Estudiante")]
    [TestCase("Unemployed at present")]
    [TestCase("In between jobs")]
    [TestCase("Self-employed consultant")]
    [TestCase("Freelance editor")]
    [TestCase("n/a (student)")]
    [TestCase("No employer at this time")]
    [TestCase("currently a student")]
    [TestCase("not applicable - retired")]
    [TestCase("Looking for my first job")]
    [TestCase("Job hunting!")]
    [TestCase("stay-at-home parent")]
    [TestCase("I do not work")]
    [TestCase("Not working right now")]
    [TestCase("Recently laid off")]
    [TestCase("PhD student")]
    [TestCase("unemployed :(")]
    [TestCase("ohne Arbeit")]
    [TestCase("En búsqueda de empleo")]
    [TestCase("sin empleo")]
    [TestCase("—")]
    [TestCase("student (MLIS)")]
    [TestCase("Freelance, editing and indexing")]
    [TestCase("retired; gardening")]
    [TestCase("Unemployed; Looking for work")]
    [TestCase("Self-employed, Vancouver")]
    [TestCase("N/A - full-time student")]
    [TestCase("unemployed, looking for library work")]
    public void Nobody_is_a_coworker_without_an_employer(string employer) =>
        Assert.That(
            Judged.Objection(
                NewMentor.At("law").WorkingFor(employer),
                NewMentee.At("law").WorkingFor(employer)
            ),
            Is.Null
        );

    [TestCase("student, UBC", "UBC")]
    [TestCase("Self-employed (Lind Consulting)", "Lind Consulting")]
    [TestCase("freelance; UBC", "UBC")]
    [TestCase("N/A, UBC", "UBC")]
    [TestCase("Retired (UBC)", "UBC")]
    [TestCase("unemployed, volunteering at VPL", "VPL")]
    [TestCase("UBC, freelance", "UBC")]
    [TestCase("UBC; freelance", "UBC")]
    [TestCase("freelance; Acme", "Acme")]
    [TestCase("Unemployed - Langara College before", "Langara College")]
    [TestCase("student, university of toronto", "University of Toronto")]
    [TestCase("Between jobs / UBC (casual)", "UBC")]
    [TestCase("On leave from VPL", "Vancouver Public Library")]
    [TestCase("Self-employed + SFU", "SFU; Acme")]
    [TestCase("none; Acme", "Acme Books")]
    public void Employer_beside_such_words_counts(string employer, string other) =>
        Assert.That(
            Judged
                .Objection(
                    NewMentor.At("law").WorkingFor(employer),
                    NewMentee.At("law").WorkingFor(other)
                )
                ?.Rule,
            Is.EqualTo("Perhaps coworkers")
        );

    [TestCase("Either")]
    [TestCase("Any")]
    [TestCase("no preference")]
    [TestCase("I'm flexible")]
    [TestCase("Open to anything")]
    [TestCase("Whatever works")]
    [TestCase("Both are fine!")]
    [TestCase("I don't mind")]
    [TestCase("Doesn't matter.")]
    [TestCase("up to my mentor")]
    [TestCase("Peu importe")]
    [TestCase("Anything works")]
    [TestCase("No strong preference")]
    [TestCase("either way")]
    [TestCase("Any works for me")]
    [TestCase("I can do either")]
    [TestCase("open to both")]
    [TestCase("Flexible on this")]
    [TestCase("All options")]
    [TestCase("doesnt matter to me")]
    [TestCase("I don't care")]
    [TestCase("whatever suits")]
    [TestCase("Both work")]
    [TestCase("no pref")]
    [TestCase("anything is good")]
    [TestCase("Beides")]
    [TestCase("indifferente")]
    [TestCase("Lo que sea")]
    [TestCase("n'importe lequel")]
    public void Open_answer_is_in_nobodys_way(string answer)
    {
        var mentor = NewMentor.At("law").Meeting(answer).Speaking(answer);
        var mentee = NewMentee.At("law").Meeting("In person").Speaking("French");
        Assert.That(Judged.Objection(mentor, mentee), Is.Null);
        var score = Judged.Score("MeetingMode", mentor, mentee);
        Assert.That(
            (score.Points, score.Sentence),
            Is.EqualTo((5, $"Both would meet: Ruth Alder left it open (\"{answer}\")."))
        );
        Assert.That(Judged.Score("Language", mentor, mentee).Points, Is.Zero);
    }

    [TestCase("N/A")]
    [TestCase("none")]
    [TestCase("-")]
    [TestCase("nope")]
    [TestCase("Not applicable")]
    [TestCase("n.a.")]
    [TestCase("nothing")]
    [TestCase("not sure")]
    [TestCase("Prefer not to say")]
    [TestCase("Aucun")]
    [TestCase("N.A.")]
    [TestCase("NONE!")]
    [TestCase("No.")]
    [TestCase("--")]
    [TestCase("…")]
    [TestCase("?")]
    [TestCase("nothing yet")]
    [TestCase("not at this time")]
    [TestCase("none that I can think of")]
    [TestCase("Nada")]
    [TestCase("rien")]
    [TestCase("kein")]
    [TestCase("—")]
    [TestCase("I don't know yet")]
    [TestCase("don't have any")]
    [TestCase("not really")]
    [TestCase("None currently.")]
    public void Nothing_is_shared_by_two_who_say_nothing(string answer)
    {
        var mentor = NewMentor
            .Offering(answer)
            .Meeting(answer)
            .Speaking(answer)
            .FreeOn(answer)
            .WithGoals(answer)
            .In(answer)
            .FromSchool(answer)
            .WorkingFor(answer);
        var mentee = NewMentee
            .Wanting(answer)
            .Meeting(answer)
            .Speaking(answer)
            .FreeOn(answer)
            .WithGoals(answer)
            .In(answer)
            .FromSchool(answer)
            .WorkingFor(answer);
        Assert.That(Judged.Objection(mentor, mentee), Is.Null);
        Assert.That(Judged.Compatibility(mentor, mentee).Points, Is.EqualTo(50));
    }

    /// <summary>Names and topics that hold such words are none: a rule that protects stays.</summary>
    [TestCase("Open Library Systems")]
    [TestCase("Either/Or Books")]
    [TestCase("Anything Goes Theatre")]
    [TestCase("All Saints School")]
    [TestCase("Independent Publishers Group")]
    [TestCase("Freelance Solutions Inc.")]
    [TestCase("Student Services, University of Rivers")]
    [TestCase("Job Seekers Centre")]
    [TestCase("No Frills")]
    [TestCase("Nothing But Books")]
    [TestCase("Retired Teachers of Ontario")]
    [TestCase("X, Inc.")]
    [TestCase("Open University")]
    public void Employer_that_only_holds_such_a_word_is_one(string employer) =>
        Assert.That(
            Judged
                .Objection(
                    NewMentor.At("law").WorkingFor(employer),
                    NewMentee.At("law").WorkingFor(employer)
                )
                ?.Rule,
            Is.EqualTo("Coworkers")
        );

    [TestCase("Open access")]
    [TestCase("Flexible work arrangements")]
    [TestCase("Any programming language")]
    [TestCase("All things metadata")]
    [TestCase("Both public and school libraries")]
    [TestCase("No-code tools")]
    [TestCase("Student engagement")]
    [TestCase("Not-for-profit boards")]
    [TestCase("Everything about cataloguing")]
    [TestCase("Nothing about us without us")]
    public void Topic_that_only_holds_such_a_word_is_shared(string topic) =>
        Assert.That(
            Judged.Score("Topic", NewMentor.Offering(topic), NewMentee.Wanting(topic)).Points,
            Is.GreaterThan(0)
        );

    [Test]
    public void Program_adds_its_own_and_all_are_said()
    {
        var settings = new MatchingSettings
        {
            NoAnswers = ["kein Plan"],
            OpenAnswers = ["Hauptsache bald"],
            NoEmployers = ["Elternzeit"],
        };
        var mentor = NewMentor
            .Offering("Kein Plan!")
            .Meeting("hauptsache bald")
            .WorkingFor("ELTERNZEIT");
        var mentee = NewMentee.Wanting("kein plan").Meeting("Phone").WorkingFor("Elternzeit");
        var outcome = Matchmaker.Match(
            NewRoster.Of([mentor], [mentee]),
            StandingPairs.None,
            settings
        );
        Assert.That(outcome.Pairings.Single().Points, Is.EqualTo(55));
        Assert.That(
            outcome
                .Readings.Where(reading => reading.Count > 0)
                .Select(reading => $"{reading.Count} {reading.What}: {reading.Sentence}"),
            Is.EqualTo([
                "2 Answers that say nothing: \"kein plan\", \"Kein Plan!\": nobody shares them.",
                "1 Answers that leave it open: \"hauptsache bald\": they are never in the way.",
                "2 Answers that name no employer: \"ELTERNZEIT\": nobody is a coworker by them.",
            ])
        );
    }

    [Test]
    public void Several_answers_in_one_are_said_once()
    {
        var mentors = new[]
        {
            NewMentor.Named("Ruth Alder").Meeting("Phone", "Video call"),
            NewMentor.Named("Bo Lind").Meeting("Phone/Video call").Offering("Work/life balance"),
            NewMentor.Named("Ana Silva").Meeting("Phone/Video call"),
        };
        var outcome = Matchmaker.Match(
            NewRoster.Of(mentors, []),
            StandingPairs.None,
            MatchingSettings.Default
        );
        Assert.That(outcome.Problems.Single().Found, Is.EqualTo("\"Phone/Video call\""));
    }
}
