using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

internal sealed class LetterTextTests
{
    [TestCase("A\nb", "A b")]
    [TestCase("A\\\nb", "A\nb")]
    [TestCase("A  \nb", "A\nb")]
    [TestCase("**A** and _b_ and `c`", "A and b and `c`")]
    [TestCase("A &amp; b &copy; &lt;", "A & b © <")]
    [TestCase("# Title\n\nText", "Title\n-----\n\nText")]
    [TestCase("- a\n- b", "- a\n- b")]
    [TestCase("- a\n\n- b", "- a\n\n- b")]
    [TestCase("3. a\n4. b", "3. a\n4. b")]
    [TestCase("- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d")]
    [TestCase("> a\n>\n> b", "> a\n>\n> b")]
    [TestCase("a\n\n***\n\nb", "a\n\n* * *\n\nb")]
    [TestCase("[us](https://example.org/a)", "us (https://example.org/a)")]
    [TestCase("[us][1]\n\n[1]: https://example.org/a", "us (https://example.org/a)")]
    [TestCase("[a@example.org](mailto:a@example.org)", "a@example.org")]
    [TestCase("[write](mailto:a@example.org)", "write (a@example.org)")]
    [TestCase("<https://example.org>", "https://example.org")]
    [TestCase("[not a link] and ![ and *", "[not a link] and ![ and *")]
    [TestCase("a\n\n    indented", "a\n\nindented")]
    public void Markdown_reads_well_as_plain_text(string markdown, string expected) =>
        Assert.That(TextOf(markdown), Is.EqualTo(expected));

    [Test]
    public void Lines_end_at_72_characters_and_indents_stay()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 40));

        var lines = TextOf($"{words}\n\n- {words}\n\n> {words}").Split('\n');

        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => line.Length), Has.All.LessThanOrEqualTo(72));
            Assert.That(lines, Has.Exactly(2).StartsWith("  word"));
            Assert.That(lines, Has.Exactly(3).StartsWith("> word"));
        });
    }

    [Test]
    public void Word_longer_than_a_line_is_not_broken()
    {
        var address = "https://example.org/" + new string('a', 100);

        Assert.That(TextOf($"See <{address}> please"), Is.EqualTo($"See\n{address}\nplease"));
    }

    private static string TextOf(string markdown)
    {
        var letter = NewTemplate.Rendered(
            NewTemplate.Saying(markdown),
            NewApprovedMatch.OfRuthAndAmara()
        );
        return letter.Text[..letter.Text.IndexOf("\n\n----\n", StringComparison.Ordinal)];
    }
}
