using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

internal sealed class DefaultLettersTests
{
    private static readonly Intake Autumn = NewIntake.Autumn2010;

    [Test]
    public void Every_milestone_has_its_letter_and_every_letter_its_milestone()
    {
        var named = DefaultConfig.Schedule().Milestones.Select(milestone => milestone.TemplateId);

        Assert.That(named, Is.EquivalentTo(DefaultConfig.LetterIds()));
    }

    [TestCaseSource(nameof(EveryLetter))]
    public void Default_letter_reads_as_its_snapshot(string milestoneId, string role)
    {
        var letter = RenderFor(milestoneId, role, NewApprovedMatch.OfRuthAndAmara());

        Snapshot.Compare($"{milestoneId}.{role}.txt", InOneFile(letter));
    }

    [Test]
    public void Default_letter_looks_as_its_snapshot()
    {
        var letter = RenderFor("introduction", "mentee", NewApprovedMatch.OfRuthAndAmara());

        Snapshot.Compare("introduction.mentee.html", letter.Html);
    }

    [TestCaseSource(nameof(EveryLetter))]
    public void Default_letter_does_without_city_and_shared_topics(string milestoneId, string role)
    {
        var match = NewApprovedMatch.OfRuthAndAmara();
        var bare = match with
        {
            Mentor = match.Mentor with { City = "" },
            Mentee = match.Mentee with { City = "" },
            SharedTopics = [],
        };

        var letter = RenderFor(milestoneId, role, bare);

        Assert.That(letter.Text, Does.Not.Contain("City or region").And.Not.Contain("\n\n\n"));
    }

    [TestCase("week-8-midpoint-survey")]
    [TestCase("feedback-form")]
    public void Form_links_take_the_place_of_questions_by_reply(string milestoneId)
    {
        var facts = NewLetterFacts.For(Autumn) with
        {
            SurveyLink = new Uri("https://forms.example.org/a?x=1&y=2"),
            FeedbackLink = new Uri("https://forms.example.org/a?x=1&y=2"),
        };

        var letter = RenderFor(milestoneId, "mentee", NewApprovedMatch.OfRuthAndAmara(), facts);

        Assert.Multiple(() =>
        {
            Assert.That(letter.Text, Does.Contain("(https://forms.example.org/a?x=1&y=2)"));
            Assert.That(letter.Text, Does.Not.Contain("\n1. "));
            Assert.That(
                letter.Html,
                Does.Contain("href=\"https://forms.example.org/a?x=1&amp;y=2\"")
            );
        });
    }

    private static IEnumerable<TestCaseData<string, string>> EveryLetter() =>
        from milestone in DefaultConfig.Schedule().Milestones
        from role in new[] { "mentor", "mentee" }
        where milestone.Audience == Audience.Both || role == "mentor"
        select new TestCaseData<string, string>(milestone.Id, role);

    private static Letter RenderFor(
        string milestoneId,
        string role,
        ApprovedMatch match,
        LetterFacts? facts = null
    )
    {
        var recipient = role == "mentor" ? match.Mentor.Id : match.Mentee.Id;
        var due = DueLetters
            .All(new MailingFacts(Autumn, DefaultConfig.Schedule(), [match]))
            .Single(letter =>
                letter.Milestone.Id == milestoneId && letter.Key.Recipient == recipient
            );
        var template = DefaultConfig.Letter(due.Milestone.TemplateId);
        return NewTemplate.Expect(
            LetterRenderer.Render(template, due, facts ?? NewLetterFacts.For(Autumn), 0)
        );
    }

    private static string InOneFile(Letter letter) =>
        $"To: {letter.ToName} <{letter.To}>\nSubject: {letter.Subject}\n\n{letter.Text}";
}
