using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>Headings that are much like a question are proposed, never assumed.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AlikeHeadersTests
{
    private const string Question = "Type of library you work in";
    private const string Typo = "Type of libary you work in";

    [Test]
    public void A_misspelt_required_question_is_asked_about_and_nothing_is_read_meanwhile()
    {
        var roster = Read(_ => null);

        var problem = roster.Problems.Single();
        Assert.That(roster.Mentors, Is.Empty);
        Assert.That(roster.Unreadable, Is.EqualTo([problem]));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Question));
        Assert.That(problem.Remedy, Does.StartWith($"Treat \"{Typo}\" as \"{Question}\"?"));
    }

    [Test]
    public void Yes_makes_it_the_question()
    {
        var roster = Read(_ => true);

        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentors.Single().Sector, Is.EqualTo(Sector.Academic));
    }

    [Test]
    public void No_leaves_the_question_missing()
    {
        var roster = Read(_ => false);

        Assert.That(roster.Mentors, Is.Empty);
        Assert.That(roster.Problems.Single().Kind, Is.EqualTo(ProblemKind.Header));
    }

    [Test]
    public void The_same_question_is_asked_wherever_the_column_stands()
    {
        ApplicationProblem? heard = null;
        Read(question =>
        {
            heard = question;
            return null;
        });
        ApplicationProblem? moved = null;
        Roster.Read(
            [
                NewResponses
                    .OfMentors()
                    .Renamed(Question, "Anything")
                    .ExtraColumn(Typo)
                    .Row("Ruth Alder")
                    .Table,
            ],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst),
            question =>
            {
                moved = question;
                return null;
            }
        );

        Assert.That(moved, Is.EqualTo(heard));
    }

    [Test]
    public void A_new_question_that_is_like_none_is_left_alone()
    {
        var roster = Roster.Read(
            [NewResponses.OfMentors().ExtraColumn("Do you own a cat?").Row("Ruth Alder").Table],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );

        Assert.That(roster.Problems, Is.Empty);
    }

    [TestCase("Email Address", "E-mail")]
    [TestCase("Email Address", "Email")]
    [TestCase("Email Address", "Your e-mail address")]
    [TestCase("Email Address", "E-Mail-Adresse")]
    [TestCase("Email Address", "Mail address")]
    [TestCase("Full name", "Name")]
    [TestCase("Full name", "Your name")]
    [TestCase("Full name", "Full name of the applicant")]
    [TestCase("Current employer", "Employer")]
    [TestCase("Current employer", "Current employer (if any)")]
    [TestCase("City or region", "City")]
    [TestCase("Years of experience in the field", "Years of experience")]
    [TestCase("School you attended", "School")]
    [TestCase("Supervisor (name or email)", "Supervisor")]
    [TestCase("Timestamp", "Time stamp")]
    public void The_same_question_in_fewer_or_more_words_is_proposed(string question, string typed)
    {
        var roster = Roster.Read(
            [NewResponses.OfMentors().Renamed(question, typed).Row("Ruth Alder").Table],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );

        var problem = roster.Problems.Single();
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Question));
        Assert.That(problem.Remedy, Does.StartWith($"Treat \"{typed}\" as \"{question}\"?"));
    }

    [TestCase("Full name", "Name of your library")]
    [TestCase("Email Address", "Postal address")]
    [TestCase("Current employer", "Current position")]
    [TestCase("City or region", "Do you own a cat?")]
    public void What_only_shares_a_word_is_not_proposed(string question, string typed)
    {
        var roster = Roster.Read(
            [NewResponses.OfMentors().Renamed(question, typed).Row("Ruth Alder").Table],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );

        Assert.That(roster.Problems.Single().Kind, Is.EqualTo(ProblemKind.Header));
    }

    [TestCase("Leadership, Resumes, and job searching", "Leadership|Resumes, and job searching")]
    [TestCase("Resumes, and job searching, Leadership", "Resumes, and job searching|Leadership")]
    [TestCase("Resumes, and job searching", "Resumes, and job searching")]
    [TestCase("Resumes, and job searchings", "Resumes|and job searchings")]
    [TestCase("Leadership, Other: cataloguing", "Leadership|cataloguing")]
    [TestCase("Leadership;Goal setting", "Leadership|Goal setting")]
    public void Checked_answers_come_apart_between_answers_only(string cell, string answers)
    {
        var roster = Roster.Read(
            [NewResponses.OfMentors().Row("Ruth Alder", ("Topics you can help with", cell)).Table],
            [NewResponses.OfMentees().Table],
            new FormMapping { AnswersWithCommas = ["Resumes, and job searching"] },
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );

        Assert.That(string.Join("|", roster.Mentors.Single().Topics), Is.EqualTo(answers));
    }

    private static Roster Read(AnswerTo answers) =>
        Roster.Read(
            [NewResponses.OfMentors().Renamed(Question, Typo).Row("Ruth Alder").Table],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst),
            answers
        );
}
