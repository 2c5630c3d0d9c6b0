using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Criteria;

/// <summary>Criteria about checked boxes: something that both checked.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ListCriteriaTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    [TestCase("Phone,Email", "Phone,Email", 5, "Both would meet: phone or email.")]
    [TestCase("Phone", "Email", 0, "No shared way to meet: 0 of 5.")]
    [TestCase("Phone", "", 0, "No way to meet given: 0 of 5.")]
    public void Meeting_mode(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score("MeetingMode", _ruth.Meeting(List(mentor)), _li.Meeting(List(mentee))),
            Is.EqualTo(new CriterionScore("MeetingMode", points, 5, sentence))
        );

    [TestCase("Leadership", "leadership", 4, "Shared topics: leadership (4 of 20).")]
    [TestCase("Leadership", "Maps", 0, "No shared topics: 0 of 20.")]
    [TestCase("Leadership", "", 0, "No topics given: 0 of 20.")]
    public void Topic(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score("Topic", _ruth.Offering(List(mentor)), _li.Wanting(List(mentee))),
            Is.EqualTo(new CriterionScore("Topic", points, 20, sentence))
        );

    [Test]
    public void Topic_that_every_mentor_offers_may_count_nothing()
    {
        var settings = new MatchingSettings { TopicPoints = 0 };
        Assert.That(
            Judged.Score("Topic", _ruth.Offering("Maps"), _li.Wanting("Maps"), settings).Sentence,
            Is.EqualTo("Only topics that every mentor offers: 0 of 20.")
        );
    }

    [TestCase("Cataloguing", "cataloguing", 2, "Shared career goals: cataloguing (2 of 4).")]
    [TestCase("A1,B1,C1", "C1,B1,A1", 4, "Shared career goals: c1, b1, a1.")]
    [TestCase("A1", "B1", 0, "No shared career goals: 0 of 4.")]
    [TestCase("", "B1", 0, "No career goals given: 0 of 4.")]
    public void Career_goal(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score("CareerGoal", _ruth.WithGoals(List(mentor)), _li.WithGoals(List(mentee))),
            Is.EqualTo(new CriterionScore("CareerGoal", points, 4, sentence))
        );

    [TestCase("English,French", "French,English", 2, "Both speak French.")]
    [TestCase("English,French", "english", 0, "No shared language besides English: 0 of 2.")]
    [TestCase("English", "French", 0, "No shared language: 0 of 2.")]
    [TestCase("English", "", 0, "No languages given: 0 of 2.")]
    public void Language(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score("Language", _ruth.Speaking(List(mentor)), _li.Speaking(List(mentee))),
            Is.EqualTo(new CriterionScore("Language", points, 2, sentence))
        );

    [Test]
    public void The_programs_own_language_is_a_setting()
    {
        var settings = new MatchingSettings { ProgramLanguage = "French" };
        Assert.That(
            Judged
                .Score("Language", _ruth.Speaking("English"), _li.Speaking("English"), settings)
                .Points,
            Is.EqualTo(2)
        );
    }

    [TestCase("Weekends,Weekday evenings", "Weekends", 2, "Both have time: weekends.")]
    [TestCase("Weekends", "Weekday evenings", 0, "No shared time: 0 of 2.")]
    [TestCase("", "Weekends", 0, "No times given: 0 of 2.")]
    public void Availability(string mentor, string mentee, int points, string sentence) =>
        Assert.That(
            Judged.Score("Availability", _ruth.FreeOn(List(mentor)), _li.FreeOn(List(mentee))),
            Is.EqualTo(new CriterionScore("Availability", points, 2, sentence))
        );

    private static string[] List(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
