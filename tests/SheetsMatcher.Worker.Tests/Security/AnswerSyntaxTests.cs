using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>Answers in HTML, Markdown or the templates' own syntax stay the words that were typed.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AnswerSyntaxTests
{
    [TestCase("<script>alert(1)</script>")]
    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("[click](http://evil.example.org)")]
    [TestCase("![x](http://evil.example.org/x.png)")]
    [TestCase("{{committee.email}}{{{partner.email}}}")]
    [TestCase("{{#each this}}{{this}}{{/each}}")]
    [TestCase("\\\"><a href='http://evil.example.org'>")]
    public async Task A_name_is_shown_as_it_was_typed(string name)
    {
        await using var rig = await Rig.Open();
        await rig.Type("Mentor responses!C2", "'" + name);
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await rig.Mail();

        var html = rig.SentHtml();

        Assert.That(html, Is.Not.Empty);
        foreach (var letter in html)
        {
            Assert.That(letter, Does.Not.Contain("<script").And.Not.Contain("<img"));
            Assert.That(
                letter,
                Does.Not.Contain("href=\"http://evil").And.Not.Contain("<a href='")
            );
            Assert.That(letter, Does.Not.Match("<[^>]*onerror"));
        }
    }

    [Test]
    public async Task A_letter_names_nobody_outside_its_match()
    {
        await using var rig = await Rig.Open();
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await rig.Type("Matches!C3", "Approve");
        await rig.Mail();

        (string Name, string Email)[] people =
        [
            ("Ruth Okafor", "ruth@example.org"),
            ("Ana Silva", "ana@example.org"),
            ("Omar Haddad", "omar@example.org"),
            ("Bo Lindqvist", "bo@example.org"),
        ];
        var sent = rig.SentByRecipient();
        Assert.That(sent, Has.Count.EqualTo(4));
        foreach (var (to, text) in sent)
        {
            var pair = people.Take(2).Any(one => to.Contains(one.Email, StringComparison.Ordinal))
                ? people.Skip(2)
                : people.Take(2);
            foreach (var stranger in pair)
            {
                Assert.That(text, Does.Not.Contain(stranger.Name).And.Not.Contain(stranger.Email));
            }
        }
    }
}
