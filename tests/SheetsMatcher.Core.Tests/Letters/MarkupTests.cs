using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

/// <summary>
/// Whatever a person answers stays words: it makes no link, no markup and no new line.
/// </summary>
internal sealed partial class MarkupTests
{
    private const string Plain = "Plainword";

    private static readonly LetterTemplate Template = NewTemplate.Saying(
        """
        {{partner.name}}

        Hello **{{partner.name}}** and _{{partner.name}}_,
        [{{partner.name}}](https://example.org/?q={{partner.name}}).
        {{partner.name}}

        - {{partner.name}}
        - and {{partner.name}}

        > {{partner.name}}

        ## {{partner.name}}
        """,
        "S {{partner.name}}"
    );

    // Without the marks that the text writer itself puts in front of lines and below headings.
    private static readonly LetterTemplate Simple = NewTemplate.Saying(
        "{{partner.name}}\n\nHello **{{partner.name}}** and\n{{partner.name}}."
    );

    private static readonly string[] Nasty =
    [
        "<b>",
        "</p>",
        "<script>alert(1)</script>",
        "<!--",
        "&amp;",
        "&#60;",
        "&",
        "\"",
        "'",
        "`",
        "```",
        "*",
        "**",
        "_",
        "__",
        "[a](https://example.org)",
        "![a](b)",
        "<https://example.org>",
        "https://example.org",
        "www.example.org",
        "a@example.org",
        "[",
        "]",
        "(",
        ")",
        "\\",
        "\n",
        "\r\n",
        "\n\n",
        "    ",
        "\t",
        "# ",
        "\n# ",
        "- ",
        "\n- ",
        "1. ",
        "\n1) ",
        "> ",
        "\n---\n",
        "===",
        "|",
        "~",
        "{{partner.email}}",
        "{{",
        "}}",
        "{{{",
        "\u2028",
        "\u0085",
        "\u00A0",
        "\0",
        "\u001B",
        "é",
        "李",
        "🙂",
        "a",
        "B",
        "7",
        " ",
        "  \n",
        ":",
        "[x]: https://example.org",
        "$&",
        "$0",
        "%",
        "{0}",
    ];

    private static readonly Gen<string> NastyText = Gen.Int[0, Nasty.Length - 1]
        .Select(index => Nasty[index])
        .Array[1, 12]
        .Select(string.Concat);

    private static readonly Gen<string> AnyText = Gen.OneOf(NastyText, Gen.String);

    [Test]
    public void Answer_is_seen_as_it_was_typed_and_makes_no_element()
    {
        var plain = Read(Plain);
        NastyText
            .Where(text => Line(text).Length > 0)
            .Sample(
                text =>
                {
                    var seen = Read(text);
                    return seen.Elements == plain.Elements
                        && seen.Words
                            == Line(
                                plain.Words.Replace(Plain, Line(text), StringComparison.Ordinal)
                            )
                        && seen.Text
                            == Line(plain.Text.Replace(Plain, Line(text), StringComparison.Ordinal))
                        && Line(seen.Subject) == "S " + Line(text);
                },
                iter: 500
            );
    }

    [Test]
    public void Characters_of_any_kind_make_no_element_and_leave_no_slot()
    {
        var plain = Read(Plain);
        AnyText
            .Where(text => ValueText.Clean(text).Length > 0)
            .Sample(
                text =>
                {
                    var seen = Read(text);
                    return seen.Elements == plain.Elements
                        && !Forbidden().IsMatch(seen.Words + seen.Text + seen.Subject);
                },
                iter: 500
            );
    }

    [TestCase("a\u202Eb", "ab")]
    [TestCase("a\u2066b\u2069", "ab")]
    [TestCase("\uFEFFa", "a")]
    [TestCase("a\uE0000\uE001", "a\uFFFD0\uFFFD")]
    [TestCase("a\uFFFE\uFDD0", "a\uFFFD\uFFFD")]
    [TestCase("👩\u200D💻 नि\u200Dक", "👩\u200D💻 नि\u200Dक")]
    public void Characters_that_disguise_or_are_none_do_not_pass(string typed, string expected) =>
        Assert.That(ValueText.Clean(typed), Is.EqualTo(expected));

    [Test]
    public void Half_of_a_character_does_not_pass() =>
        Assert.That(ValueText.Clean("a" + (char)0xD83D + "b"), Is.EqualTo("a\uFFFDb"));

    [Test]
    public void Html_of_a_template_is_words_too()
    {
        var letter = NewTemplate.Rendered(
            NewTemplate.Saying("<img src=x onerror=alert(1)>\n\n<div>\n\nA `b` &copy; c"),
            NewApprovedMatch.OfRuthAndAmara()
        );

        Assert.That(
            Line(XDocument.Parse(letter.Html).Root?.Value ?? ""),
            Does.Contain("<img src=x onerror=alert(1)><div>A `b` © c")
        );
    }

    private static Seen Read(string name)
    {
        var match = NewApprovedMatch.OfRuthAndAmara();
        var named = match with { Mentor = match.Mentor with { Name = name } };
        var letter = NewTemplate.Rendered(Template, named);
        var document = XDocument.Parse(letter.Html);
        var elements = document.Descendants().Select(e => $"{e.Name}{Attributes(e)}");
        var words = document.DescendantNodes().OfType<XText>().Select(text => text.Value);
        return new Seen(
            string.Join(' ', elements),
            Line(string.Join(' ', words)),
            Line(NewTemplate.Rendered(Simple, named).Text),
            letter.Subject
        );
    }

    // The address with the answer in it differs of course; that it leads to our page does not.
    private static string Attributes(XElement element) =>
        string.Concat(
            element.Attributes().Select(a => $" {a.Name}={QueryPart().Replace(a.Value, "?q=")}")
        );

    // White space as the eye has it: runs of blanks, breaks and control characters are one space,
    // and the space of no width that breaks an address is none.
    private static string Line(string text) =>
        Blank().Replace(text.Replace("\u200B", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\?q=.*")]
    private static partial Regex QueryPart();

    [GeneratedRegex("[\uE000\uE001\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Forbidden();

    private sealed record Seen(string Elements, string Words, string Text, string Subject);
}
