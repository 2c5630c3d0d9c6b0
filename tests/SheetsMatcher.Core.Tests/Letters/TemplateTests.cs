using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

internal sealed class TemplateTests
{
    [TestCase("Hello\n\nText", "line 1: The first line must be the subject, found \"Hello\".")]
    [TestCase("", "line 1: The first line must be the subject, found \"\".")]
    [TestCase("Subject:  \n\nText", "line 1: The subject is empty.")]
    [TestCase("Subject: S\nText\nmore", "line 2: The second line must be empty.")]
    [TestCase("Subject: S\n\n \n", "line 3: The letter has no text.")]
    [TestCase("Subject: S\rBcc: x@example.org\n\nText", "line 1: The line holds an invisible")]
    [TestCase("Subject: S\n\nA\u0000b", "line 3: The line holds an invisible control character.")]
    [TestCase("Subject: S\n\nA \uE0000\uE001", "line 3: The line holds an invisible")]
    [TestCase("Subject: {{name}}\n\nText", "line 1: {{name}} is not known here.")]
    [TestCase("Subject: S\n\nA\n{{partner.phone}}", "line 4: {{partner.phone}} is not known here.")]
    [TestCase("Subject: S\n\n{{partner}}", "line 3: {{partner}} is not known here.")]
    [TestCase("Subject: S\n\n{{partner.Email}}", "line 3: {{partner.Email}} is not known here.")]
    [TestCase("Subject: S\n\n{{{partner.name}}}", "line 3: \"{{{partner.name}}}\" is not a whole")]
    [TestCase("Subject: S\n\n{{&partner.name}}", "line 3: {{&partner.name}} is not known here.")]
    [TestCase("Subject: S\n\n{{> other}}", "line 3: {{> other}} is not known here.")]
    [TestCase("Subject: S\n\n{{lookup this 0}}", "line 3: {{lookup this 0}} is not known here.")]
    [TestCase("Subject: S\n\n\\{{partner.name}}", "line 3: \"\\{{partner.name}}\" is not a whole")]
    [TestCase("Subject: S\n\n{{partner.name", "line 3: \"{{partner.name\" is not a whole tag.")]
    [TestCase("Subject: S\n\n{{this}}", "line 3: {{this}} cannot stand here.")]
    [TestCase("Subject: S\n\n{{sharedTopics}}", "line 3: {{sharedTopics}} has no text of its own.")]
    [TestCase("Subject: S\n\n{{partner.isMentor}}", "line 3: {{partner.isMentor}} has no text of")]
    [TestCase("Subject: S\n\nA\n{{#if week}}\nB", "line 4: {{#if week}} is never closed.")]
    [TestCase("Subject: S\n\n{{/if}}", "line 3: {{/if}} closes nothing: no tag is open here.")]
    [TestCase("Subject: S\n\n{{else}}", "line 3: {{else}} is not known here.")]
    [TestCase("Subject: S\n\n{{#if age}}A{{/if}}", "line 3: {{#if age}} is not known here.")]
    [TestCase(
        "Subject: S\n\n{{#with partner}}A{{/with}}",
        "line 3: {{#with partner}} is not known"
    )]
    [TestCase(
        "Subject: S\n\n{{#each week}}A{{/each}}",
        "line 3: {{#each week}} is not known here."
    )]
    [TestCase("Subject: S\n\n![x](https://example.org/x.png)", "line 3: Pictures cannot be sent.")]
    [TestCase(
        "Subject: S\n\nA\n\n[x](javascript:alert(1))",
        "line 5: A link leads to \"javascript:"
    )]
    [TestCase("Subject: S\n\n[x](www.example.org)", "line 3: A link leads to \"www.example.org\".")]
    [TestCase("Subject: S\n\n[x][y]\n\n[y]: ftp://example.org", "line 3: A link leads to \"ftp:")]
    public void Template_that_cannot_be_used_is_refused_with_its_line(string text, string expected)
    {
        var problems = NewTemplate.ProblemsOf(text);

        Assert.That(problems, Has.Some.StartsWith($"Letter \"test\", {expected}"));
    }

    [Test]
    public void All_problems_of_a_template_are_named_each_with_a_remedy()
    {
        var problems = NewTemplate.ProblemsOf("Hi\nthere\n{{x}}\n{{#if week}}");

        Assert.Multiple(() =>
        {
            Assert.That(problems, Has.Count.EqualTo(4));
            Assert.That(problems, Has.Some.Contains("line 2").And.Contains("Put an empty line"));
            Assert.That(problems, Has.Some.Contains("line 3").And.Contains("partner.firstName"));
        });
    }

    [TestCase("Subject: S\r\n\r\nText\r\n")]
    [TestCase("\uFEFFSubject: S\n\nText")]
    [TestCase("subject:S\n\nText")]
    [TestCase("Subject: S\n\n{{! note }}Text {{!-- {{x}} \n --}}")]
    [TestCase("Subject: S\n\nText <https://example.org> and <team@example.org>")]
    [TestCase("Subject: {{#if week}}Week {{week}}{{else}}S{{/if}}\n\nText")]
    public void Template_may_come_from_any_editor(string text) =>
        Assert.That(LetterTemplate.Parse("test", text), Is.InstanceOf<TemplateReading.Accepted>());

    [Test]
    public void Template_beyond_all_size_is_refused()
    {
        var problems = NewTemplate.ProblemsOf("Subject: S\n\n" + new string('a', 60_000));

        Assert.That(problems, Has.One.Contains("The letter has 60,012 characters."));
    }

    [Test]
    public void Template_nested_beyond_all_sense_is_refused()
    {
        var problems = NewTemplate.ProblemsOf("Subject: S\n\n" + new string('>', 500) + " a");

        Assert.That(problems, Has.One.Contains("stand too deeply inside each other"));
    }
}
