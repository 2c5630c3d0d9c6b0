using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

internal sealed class RenderingTests
{
    private static readonly ApprovedMatch Match = NewApprovedMatch.OfRuthAndAmara();

    [Test]
    public void Every_variable_says_what_it_names()
    {
        var template = NewTemplate.Saying(
            """
            {{recipient.name}}, {{recipient.firstName}}, {{recipient.role}} of
            {{partner.name}}, {{partner.firstName}}, {{partner.role}}, {{partner.email}},
            {{partner.library}}, {{partner.city}}.
            {{milestone.name}}, {{intake.name}}, {{intake.start}} to {{intake.end}},
            {{intake.weeks}}.
            {{committee.name}}, {{committee.email}}.
            {{#each sharedTopics}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}.
            """
        );

        var letter = NewTemplate.Rendered(template, Match);

        Assert.That(
            Unwrapped(letter.Text),
            Does.StartWith(
                "Amara Okafor, Amara, mentee of Ruth Chen, Ruth, mentor, ruth@example.org, "
                    + "academic library, Vancouver. Introduction, Mentoring program, autumn 2010, "
                    + "Friday, November 5, 2010 to Friday, February 18, 2011, 16. "
                    + "The Mentoring Committee, mentoring@example.org. Leadership, Goal setting. "
            )
        );
    }

    [Test]
    public void Letter_is_addressed_to_its_recipient_and_carries_its_reference_twice()
    {
        var letter = NewTemplate.Rendered(NewTemplate.Saying("Hello"), Match);

        Assert.Multiple(() =>
        {
            Assert.That(letter.To, Is.EqualTo(Match.Mentee.Email));
            Assert.That(letter.ToName, Is.EqualTo("Amara Okafor"));
            Assert.That(letter.Reference, Is.EqualTo(NewLetterFacts.Reference));
            Assert.That(letter.Text, Does.EndWith($"\nRef {letter.Reference}\n"));
            Assert.That(letter.Html, Does.Contain($"\nRef {letter.Reference}</div>"));
        });
    }

    [Test]
    public void Empty_variable_refuses_the_letter_and_names_the_line_without_a_condition()
    {
        var template = NewTemplate.Saying(
            "{{#if partner.city}}{{partner.city}}{{/if}}\n\nNear {{partner.city}}."
        );
        var match = Match with { Mentor = Match.Mentor with { City = " \t" } };

        var refusal = NewTemplate.ExpectRefusal(NewTemplate.Render(template, match));

        Assert.That(
            refusal.ToString(),
            Is.EqualTo(
                "Letter \"test\", line 5: \"partner.city\" is empty for this letter. "
                    + "Fill it in, or write {{#if partner.city}} around the sentence."
            )
        );
    }

    [TestCase("Vancouver", "From Vancouver.")]
    [TestCase("", "From afar.")]
    public void Empty_variable_may_be_asked_for(string city, string expected)
    {
        var template = NewTemplate.Saying(
            "{{#if partner.city}}From {{partner.city}}.{{else}}From afar.{{/if}}"
        );
        var match = Match with { Mentor = Match.Mentor with { City = city } };

        Assert.That(NewTemplate.Rendered(template, match).Text, Does.StartWith(expected));
    }

    [Test]
    public void Week_is_empty_before_the_intake_begins()
    {
        var template = NewTemplate.Saying("{{#if week}}Week {{week}}{{else}}Before{{/if}}");
        var inWeek3 = Match with { ApprovedAt = NodaTime.Instant.FromUtc(2010, 11, 22, 18, 0) };

        Assert.Multiple(() =>
        {
            Assert.That(NewTemplate.Rendered(template, Match).Text, Does.StartWith("Before"));
            Assert.That(NewTemplate.Rendered(template, inWeek3).Text, Does.StartWith("Week 3"));
        });
    }

    [TestCase("Amara Okafor", "Amara")]
    [TestCase("Amara", "Amara")]
    [TestCase("Dr. Amara Okafor", "Dr. Amara Okafor")]
    [TestCase("J. Okafor", "J. Okafor")]
    [TestCase("Okafor, Amara", "Okafor, Amara")]
    public void First_name_is_the_whole_name_where_no_first_name_can_be_told(
        string name,
        string expected
    )
    {
        var match = Match with { Mentee = Match.Mentee with { Name = name } };

        var letter = NewTemplate.Rendered(
            NewTemplate.Saying("Dear {{recipient.firstName}}!"),
            match
        );

        Assert.That(letter.Text, Does.StartWith($"Dear {expected}!"));
    }

    [Test]
    public void Value_with_tags_in_it_is_words_and_no_template()
    {
        var match = Match with { Mentor = Match.Mentor with { Name = "{{committee.email}} {{x" } };

        var letter = NewTemplate.Rendered(
            NewTemplate.Saying("With {{partner.name}}.", "About {{partner.name}}"),
            match
        );

        Assert.Multiple(() =>
        {
            Assert.That(letter.Subject, Is.EqualTo("About {{committee.email}} {{x"));
            Assert.That(letter.Text, Does.StartWith("With {{committee.email}} {{x."));
        });
    }

    [Test]
    public void Subject_and_name_are_one_plain_line_whatever_was_typed()
    {
        var match = Match with
        {
            Mentee = Match.Mentee with
            {
                Name = "Amara\r\nBcc: all@example.org\u0000\u2028x *y* &",
            },
        };

        var letter = NewTemplate.Rendered(
            NewTemplate.Saying("Hi", "Dear {{recipient.name}}"),
            match
        );

        Assert.Multiple(() =>
        {
            Assert.That(letter.ToName, Is.EqualTo("Amara Bcc: all@example.org x *y* &"));
            Assert.That(letter.Subject, Is.EqualTo("Dear Amara Bcc: all@example.org x *y* &"));
        });
    }

    [Test]
    public void Subject_that_grows_too_long_refuses_the_letter()
    {
        var match = Match with { Mentor = Match.Mentor with { Name = new string('a', 201) } };

        var refusal = NewTemplate.ExpectRefusal(
            NewTemplate.Render(NewTemplate.Saying("Hi", "{{partner.name}}"), match)
        );

        Assert.That(
            refusal.What,
            Is.EqualTo("The subject has 201 characters, allowed are 1 to 200.")
        );
    }

    [Test]
    public void Letter_that_grows_too_large_is_refused()
    {
        var match = Match with { Mentor = Match.Mentor with { Name = new string('a', 60_000) } };

        var refusal = NewTemplate.ExpectRefusal(
            NewTemplate.Render(NewTemplate.Saying("Hi {{partner.name}}"), match)
        );

        Assert.That(refusal.What, Does.StartWith("The letter has 119 KB, allowed are 100."));
    }

    [TestCase("MC-7F3K2AB")]
    [TestCase("see mc\u20117f3k2ab!")]
    public void Answer_that_reads_like_a_reference_refuses_the_letter(string name)
    {
        var asPartner = Match with { Mentor = Match.Mentor with { Name = name } };
        var asRecipient = Match with { Mentee = Match.Mentee with { Name = name } };

        Assert.Multiple(() =>
        {
            Assert.That(
                NewTemplate
                    .ExpectRefusal(
                        NewTemplate.Render(NewTemplate.Saying("With {{partner.name}}"), asPartner)
                    )
                    .What,
                Is.EqualTo("\"partner.name\" reads like a letter's reference.")
            );
            Assert.That(
                NewTemplate
                    .ExpectRefusal(NewTemplate.Render(NewTemplate.Saying("Hi"), asRecipient))
                    .What,
                Is.EqualTo("The recipient's name reads like a reference.")
            );
        });
    }

    [Test]
    public void Value_that_is_a_whole_address_must_be_a_page()
    {
        var template = NewTemplate.Saying("[Read]({{partner.city}})");

        var hostile = Match with { Mentor = Match.Mentor with { City = "javascript:alert(1)" } };
        var decent = Match with { Mentor = Match.Mentor with { City = "https://example.org/a" } };

        Assert.Multiple(() =>
        {
            Assert.That(
                NewTemplate.ExpectRefusal(NewTemplate.Render(template, hostile)).What,
                Is.EqualTo("A link leads to \"javascript:alert(1)\".")
            );
            Assert.That(
                NewTemplate.Rendered(template, decent).Html,
                Does.Contain("href=\"https://example.org/a\"")
            );
        });
    }

    [Test]
    public void Value_inside_an_address_stays_one_part_of_it()
    {
        var match = Match with
        {
            Mentor = Match.Mentor with { Email = NewApprovedMatch.Email("a?bcc=b&c@example.org") },
        };

        var letter = NewTemplate.Rendered(
            NewTemplate.Saying("[{{partner.email}}](mailto:{{partner.email}})"),
            match
        );

        Assert.Multiple(() =>
        {
            Assert.That(letter.Html, Does.Contain("href=\"mailto:a%3Fbcc%3Db%26c@example.org\""));
            Assert.That(letter.Text, Does.StartWith("a?bcc=b&c@example.org\n"));
        });
    }

    [Test]
    public void Letter_holds_nobody_but_its_recipient_the_partner_and_the_committee()
    {
        var match = Match with
        {
            Mentor = Match.Mentor with { Employer = "Secret Ltd", Supervisor = "Boss" },
            Mentee = Match.Mentee with { Employer = "Hidden Inc", Supervisor = "Chief" },
        };
        var everything = string.Join('\n', TemplateVariables.All.Select(Shown));

        var letter = NewTemplate.Rendered(NewTemplate.Saying(everything), match);

        Assert.That(
            letter.Text + letter.Html,
            Does.Not.Match("Secret|Boss|Hidden|Chief|amara@example.org")
        );
    }

    [Test]
    public void Same_letter_is_the_same_to_the_byte()
    {
        var template = NewTemplate.Saying("Hello {{partner.name}}");

        Assert.That(
            NewTemplate.Rendered(template, Match),
            Is.EqualTo(NewTemplate.Rendered(template, Match))
        );
    }

    private static string Shown(TemplateVariable variable) =>
        variable switch
        {
            TemplateVariable.Text =>
                $"{{{{#if {variable.Path}}}}}{{{{{variable.Path}}}}}{{{{/if}}}}",
            TemplateVariable.Texts => $"{{{{#each {variable.Path}}}}}{{{{this}}}}{{{{/each}}}}",
            _ => $"{{{{#if {variable.Path}}}}}yes{{{{/if}}}}",
        };

    private static string Unwrapped(string text) =>
        text.Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal);
}
