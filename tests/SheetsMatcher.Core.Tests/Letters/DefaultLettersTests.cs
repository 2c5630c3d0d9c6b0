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
        var letter = Previewed(milestoneId, role);

        Snapshot.Compare($"{milestoneId}.{role}.txt", InOneFile(letter));
    }

    [TestCase("introduction", "mentee")]
    [TestCase("week-4-check-in", "mentor")]
    [TestCase("weekly-digest", "committee")]
    public void Default_letter_looks_as_its_snapshot(string milestoneId, string role) =>
        Snapshot.Compare($"{milestoneId}.{role}.html", Previewed(milestoneId, role).Html);

    [Test]
    public void Preview_has_every_letter_for_everyone_who_gets_it() =>
        Assert.That(
            Preview().Select(letter => $"{letter.Milestone.Id} {letter.Role}"),
            Is.EquivalentTo([
                "application-received mentor",
                "application-received mentee",
                "introduction mentor",
                "introduction mentee",
                "late-match-welcome mentor",
                "late-match-welcome mentee",
                "waiting-list mentor",
                "waiting-list mentee",
                "week-2-first-meeting mentor",
                "week-2-first-meeting mentee",
                "week-4-check-in mentor",
                "week-4-check-in mentee",
                "week-8-midpoint-survey mentor",
                "week-8-midpoint-survey mentee",
                "week-12-topics mentor",
                "week-12-topics mentee",
                "feedback-form mentor",
                "feedback-form mentee",
                "closing-thanks mentor",
                "closing-thanks mentee",
                "interview-invitation mentor",
                "weekly-digest committee",
            ])
        );

    [Test]
    public void Later_letters_of_a_pair_continue_the_conversation_of_the_introduction()
    {
        var letter = Previewed("week-4-check-in", "mentee");

        Assert.Multiple(() =>
        {
            Assert.That(letter.Subject, Is.EqualTo("Re: Meet Ruth Chen, your mentor"));
            Assert.That(
                letter.Text,
                Does.StartWith("A short check-in: how is it going with Ruth?")
            );
        });
    }

    [TestCaseSource(nameof(EveryLetterOfAPair))]
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
        Preview().Select(each => new TestCaseData<string, string>(each.Milestone.Id, each.Role));

    private static IEnumerable<TestCaseData<string, string>> EveryLetterOfAPair() =>
        from milestone in DefaultConfig.Schedule().Milestones
        where milestone.Audience is Audience.Both or Audience.Mentors
        where milestone is { Anchor: not Anchor.Application, Condition: not Condition.LateMatch }
        from role in new[] { "mentor", "mentee" }
        where milestone.Audience is Audience.Both || role == "mentor"
        select new TestCaseData<string, string>(milestone.Id, role);

    private static IReadOnlyList<PreviewedLetter> Preview() =>
        LetterPreview.Of(
            DefaultConfig.Schedule(),
            DefaultConfig.LetterIds().ToDictionary(id => id, DefaultConfig.Letter),
            NewLetterFacts.For(Autumn)
        );

    private static Letter Previewed(string milestoneId, string role) =>
        NewTemplate.Expect(
            Preview()
                .Single(each => each.Milestone.Id == milestoneId && each.Role == role)
                .Rendering
        );

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
            LetterRenderer.Render(
                template,
                due,
                facts ?? NewLetterFacts.For(Autumn),
                NewLetterFacts.Reference
            )
        );
    }

    private static string InOneFile(Letter letter) =>
        $"To: {letter.ToName} <{letter.To}>\nSubject: {letter.Subject}\n\n{letter.Text}";
}
