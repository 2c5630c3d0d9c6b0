using System.Text.Json;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Applications;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FormHeaderTests
{
    [Test]
    public void Heading_is_found_in_other_case_spacing_and_punctuation()
    {
        var roster = Read(
            NewResponses.OfMentors().Renamed("Email Address", "E-MAIL  address").Row("Ruth Alder"),
            new FormMapping { Mentors = new MentorForm { EmailAddress = "e mail address?" } }
        );
        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentors, Has.Count.EqualTo(1));
    }

    /// <summary>The answers may stand under either: nothing may be read from the emptier one.</summary>
    [TestCase("full name")]
    [TestCase("FULL NAME")]
    [TestCase("Full  name")]
    [TestCase(" Full name ")]
    [TestCase("Full name:")]
    [TestCase("Full name?")]
    [TestCase("Full name *")]
    [TestCase("Full-name")]
    [TestCase("Full\u00A0name")]
    [TestCase("Full\nname")]
    [TestCase("Full name\u200B")]
    [TestCase("Fúll name")]
    [TestCase("FULL  NAME *")]
    [TestCase("Full name.")]
    [TestCase("“Full name”")]
    [TestCase("Full\u2011name")]
    [TestCase("Full\tname")]
    [TestCase("Ｆull name")]
    [TestCase("Full_name")]
    [TestCase("*Full name")]
    [TestCase("Full name…")]
    [TestCase("\u202AFull name\u202C")]
    [TestCase("full-name:")]
    [TestCase("(Full name)")]
    public void Heading_and_its_twin_in_other_case_spacing_or_punctuation_stand_twice(string twin)
    {
        var roster = Read(
            NewResponses.OfMentors().ExtraColumn(twin).Row("Ruth Alder"),
            FormMapping.Default
        );
        Assert.That(roster.Mentors, Is.Empty);
        Assert.That(roster.Unreadable.Single().Found, Does.Match("^it in columns C and T$"));
    }

    [Test]
    public void Heading_that_is_another_question_letter_by_letter_is_no_twin()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Renamed("Current employer", "School you attended?")
                .Row("Ruth"),
            new FormMapping { Mentors = new MentorForm { Employer = "School you attended?" } }
        );
        Assert.That(roster.Problems, Is.Empty);
    }

    [Test]
    public void Missing_required_question_is_one_problem_and_nothing_is_read()
    {
        var roster = Read(
            NewResponses.OfMentors().Renamed("Full name", "Who are you?").Row("Ruth Alder"),
            FormMapping.Default
        );
        Assert.That(roster.Mentors, Is.Empty);
        var problem = roster.Problems.Single();
        Assert.That(
            problem.ToString(),
            Is.EqualTo(
                "Mentor responses, row 1, \"Full name\": "
                    + "expected a column with this question, found none."
            )
        );
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Header));
        Assert.That(problem.Remedy, Does.Contain("nothing is read from this tab"));
    }

    [Test]
    public void Missing_optional_question_is_told_and_the_tab_is_read()
    {
        var roster = Read(
            NewResponses.OfMentors().Renamed("Current employer", "Workplace").Row("Ruth Alder"),
            FormMapping.Default
        );
        Assert.That(roster.Problems.Single().Column, Is.EqualTo("Current employer"));
        Assert.That(roster.Mentors, Has.Count.EqualTo(1));
    }

    [Test]
    public void Question_that_the_form_does_not_ask_is_not_missed()
    {
        var roster = Read(
            NewResponses.OfMentors().Renamed("Current employer", "Workplace").Row("Ruth Alder"),
            new FormMapping { Mentors = new MentorForm { Employer = "" } }
        );
        Assert.That(roster.Problems, Is.Empty);
    }

    [TestCase("Full name")]
    [TestCase("Current employer")]
    public void Question_twice_is_ambiguous_and_nothing_is_read(string question)
    {
        var roster = Read(
            NewResponses.OfMentors().ExtraColumn(question).Row("Ruth Alder"),
            FormMapping.Default
        );
        Assert.That(roster.Mentors, Is.Empty);
        Assert.That(roster.Problems.Single().Found, Does.Match("^it in columns [CH] and T$"));
    }

    [Test]
    public void Foreign_heading_twice_is_nobodys_concern()
    {
        var roster = Read(
            NewResponses.OfMentors().ExtraColumn("Note").ExtraColumn("Note").Row("Ruth Alder"),
            FormMapping.Default
        );
        Assert.That(roster.Problems, Is.Empty);
    }

    [Test]
    public void Empty_tab_is_one_problem_and_the_other_tab_is_read()
    {
        var roster = Roster.Read(
            [new SheetTable(1, "Mentor responses", [])],
            [NewResponses.OfMentees().Row("Li Chen").Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );
        Assert.That(
            roster.Problems.Single().ToString(),
            Is.EqualTo(
                "Mentor responses, row 1: expected the form's questions, found an empty row."
            )
        );
        Assert.That(roster.Mentees, Has.Count.EqualTo(1));
    }

    [Test]
    public void Mapping_that_cannot_be_meant_is_refused_by_name()
    {
        var mentors = NewResponses.OfMentors();
        Assert.That(
            () => Read(mentors, new FormMapping { Mentors = new MentorForm { Capacity = " " } }),
            Throws.ArgumentException.With.Message.EqualTo(
                "MentorForm.Capacity must say how the form asks it."
            )
        );
        Assert.That(
            () =>
                Read(mentors, new FormMapping { Mentees = new MenteeForm { Goals = "Full name" } }),
            Throws.ArgumentException.With.Message.EqualTo(
                "MenteeForm has \"Full name\" for FullName and for Goals."
            )
        );
    }

    [Test]
    public void Heading_of_signs_alone_answers_no_question()
    {
        var roster = Read(
            NewResponses.OfMentors().ExtraColumn("???").Row("Ruth Alder"),
            new FormMapping { Mentors = new MentorForm { Employer = "..." } }
        );
        Assert.That(roster.Problems.Single().Column, Is.EqualTo("..."));
    }

    [TestCase("mentor-form.json")]
    [TestCase("mentee-form.json")]
    public void Defaults_are_the_forms_that_are_shipped(string file)
    {
        using var form = JsonDocument.Parse(
            File.ReadAllText(
                Path.Combine(TestContext.CurrentContext.TestDirectory, "config", "forms", file)
            )
        );
        var questions = form.RootElement.GetProperty("questions").EnumerateArray().ToList();
        var titles = questions.Select(question => question.GetProperty("title").GetString());
        var tab = file.StartsWith("mentor", StringComparison.Ordinal)
            ? NewResponses.OfMentors()
            : NewResponses.OfMentees();
        Assert.That(
            tab.Table.Header.Select(cell => cell.Text).Skip(2),
            Is.EquivalentTo(titles),
            "the builder's questions are the form's"
        );
        var options = questions
            .Where(question => question.GetProperty("type").GetString() == "choice")
            .SelectMany(question => question.GetProperty("options").EnumerateArray())
            .Select(option => option.GetString())
            .ToList();
        var mapping = FormMapping.Default;
        FormQuestions asked = file.StartsWith("mentor", StringComparison.Ordinal)
            ? mapping.Mentors
            : mapping.Mentees;
        Assert.That(
            options,
            Is.SupersetOf([
                mapping.ApplyAnswer,
                mapping.WithdrawAnswer,
                asked.ExperiencedAnswer,
                asked.PeerAnswer,
                mapping.Sectors.Academic,
                mapping.Sectors.Public,
                mapping.Sectors.SpecialCorporate,
                mapping.Sectors.SpecialGovernment,
                mapping.Sectors.SpecialLaw,
            ])
        );
    }

    private static Roster Read(NewResponses mentors, FormMapping mapping) =>
        Roster.Read(
            [mentors.Table],
            [NewResponses.OfMentees().Table],
            mapping,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );
}
