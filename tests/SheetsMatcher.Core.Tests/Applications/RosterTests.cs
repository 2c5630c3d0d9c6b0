using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Applications;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RosterTests
{
    private const string Action = "What would you like to do?";
    private const string Withdraw = "Withdraw my application";

    [Test]
    public void Good_responses_become_people()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row(
                    "Zoë O’Brien",
                    ("Type of library you work in", "Special library: law"),
                    (
                        "How would you like to mentor?",
                        "Peer mentor for current students of my school"
                    ),
                    ("Years of experience in the field", "8.5 years"),
                    ("How many mentees could you take?", "2"),
                    ("Email Address", " Zoe@Example.org "),
                    ("Current employer", " Acme   Inc. ")
                ),
            NewResponses
                .OfMentees()
                .Row("Li Chen", ("What do you hope to reach?", "A job.\r\nSoon."))
        );
        Assert.That(roster.Problems, Is.Empty);
        var mentor = roster.Mentors.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mentor.Name, Is.EqualTo("Zoë O’Brien"));
            Assert.That(mentor.Email.Value, Is.EqualTo("zoe@example.org"));
            Assert.That(mentor.Sector, Is.EqualTo(Sector.SpecialLaw));
            Assert.That(mentor.Track, Is.EqualTo(Track.Peer));
            Assert.That(mentor.YearsOfExperience, Is.EqualTo(8.5));
            Assert.That(mentor.Capacity, Is.EqualTo(2));
            Assert.That(mentor.Employer, Is.EqualTo("Acme Inc."));
            Assert.That(mentor.MeetingModes, Is.EqualTo(["In person", "Video call"]));
            Assert.That(mentor.Topics, Is.EqualTo(["Leadership", "Goal setting"]));
            Assert.That(mentor.Row, Is.EqualTo(2));
            Assert.That(roster.Mentees.Single().Goals, Is.EqualTo("A job.\nSoon."));
        }
    }

    [Test]
    public void Blank_rows_are_skipped_in_silence()
    {
        var roster = Read(NewResponses.OfMentors().BlankRow().Row("Ruth Alder").BlankRow());
        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentors.Single().Row, Is.EqualTo(3));
    }

    [Test]
    public void Newer_response_replaces_the_older_one_and_keeps_its_place_in_the_queue()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row(
                    "Ruth Alder",
                    ("Timestamp", NewResponses.FirstDay + 5),
                    ("City or region", "New")
                )
                .Row("Ruth Alder", ("Timestamp", NewResponses.FirstDay), ("City or region", "Old"))
        );
        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentors.Single().City, Is.EqualTo("New"));
        Assert.That(
            roster.Mentors.Single().AppliedAt,
            Is.EqualTo(Instant.FromUtc(2010, 10, 1, 7, 0))
        );
    }

    [Test]
    public void Lower_row_stands_when_two_responses_came_at_once()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row("Ruth Alder", ("Timestamp", 40452.5), ("City or region", "Upper"))
                .Row("Ruth Alder", ("Timestamp", 40452.5), ("City or region", "Lower"))
        );
        Assert.That(roster.Mentors.Single().City, Is.EqualTo("Lower"));
    }

    [Test]
    public void Unusable_resubmission_is_told_and_the_earlier_response_stands()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row("Ruth Alder")
                .Row("Ruth Alder", ("How many mentees could you take?", "two"))
        );
        Assert.That(roster.Mentors.Single().Row, Is.EqualTo(2));
        Assert.That(
            roster.Problems.Single().ToString(),
            Is.EqualTo(
                "Mentor responses, row 3, \"How many mentees could you take?\": "
                    + "expected a whole number from 1 to 9, found \"two\"."
            )
        );
    }

    [Test]
    public void Problem_mended_by_a_later_response_is_told_no_more()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row("Ruth Alder", ("How many mentees could you take?", "two"))
                .Row("Ruth Alder")
        );
        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentors.Single().Row, Is.EqualTo(3));
    }

    [Test]
    public void Withdrawal_needs_nothing_but_the_email_and_takes_the_person_out()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row("Ruth Alder")
                .Row("Ruth Alder", (Action, Withdraw), ("Full name", null)),
            NewResponses.OfMentees().Row("Ruth Alder")
        );
        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentors, Is.Empty);
        Assert.That(roster.Mentees, Has.Count.EqualTo(1), "the other form is another application");
        Assert.That(
            roster.Withdrawn.Select(each => (each.Id, each.Tab, each.Row)),
            Is.EqualTo([(roster.Mentees[0].Id, "Mentor responses", 3)])
        );
    }

    [Test]
    public void Whoever_applies_again_after_a_withdrawal_is_back()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row("Ruth Alder")
                .Row("Ruth Alder", (Action, Withdraw))
                .Row("Ruth Alder")
        );
        Assert.That(roster.Withdrawn, Is.Empty);
        Assert.That(roster.Mentors.Single().Row, Is.EqualTo(4));
        Assert.That(
            roster.Mentors.Single().AppliedAt,
            Is.EqualTo(Instant.FromUtc(2010, 10, 1, 8, 0))
        );
    }

    [Test]
    public void One_email_in_both_forms_is_one_person_in_two_lists()
    {
        var roster = Read(
            NewResponses.OfMentors().Row("Ruth Alder"),
            NewResponses.OfMentees().Row("Ruth Alder")
        );
        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentors[0].Id, Is.EqualTo(roster.Mentees[0].Id));
    }

    [Test]
    public void Every_problem_of_a_row_is_told_at_once()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row(
                    "Ruth Alder",
                    ("Email Address", "ruth at example.org"),
                    ("Timestamp", "yesterday"),
                    ("Full name", "\u0001"),
                    ("Type of library you work in", "Zoo"),
                    ("Years of experience in the field", "several"),
                    ("How many mentees could you take?", 0)
                )
        );
        Assert.That(roster.Mentors, Is.Empty);
        Assert.That(
            roster.Problems.Select(problem => problem.Found),
            Is.EqualTo([
                "\"ruth at example.org\"",
                "\"yesterday\"",
                "nothing",
                "\"Zoo\"",
                "\"several\"",
                "0",
            ])
        );
        Assert.That(roster.Problems, Has.All.Property(nameof(ApplicationProblem.Row)).EqualTo(2));
    }

    [Test]
    public void Formula_in_an_answer_is_only_text()
    {
        const string Formula = "=IMPORTXML(\"http://example.org\", \"//a\")";
        var roster = Read(
            NewResponses.OfMentors().Row("Ruth Alder", ("Current employer", Formula))
        );
        Assert.That(roster.Mentors.Single().Employer, Is.EqualTo(Formula));
    }

    [Test]
    public void Unseen_signs_in_a_name_become_spaces()
    {
        var roster = Read(
            NewResponses
                .OfMentors()
                .Row("Ruth Alder", ("Full name", "Ruth\r\n\u202EAlder\u0000 \ud800"))
        );
        Assert.That(roster.Mentors.Single().Name, Is.EqualTo("Ruth Alder"));
    }

    private static Roster Read(NewResponses mentors, NewResponses? mentees = null) =>
        Roster.Read(
            [mentors.Table],
            [(mentees ?? NewResponses.OfMentees()).Table],
            FormMapping.Default,
            new SheetDates(DateTimeZoneProviders.Tzdb["America/Vancouver"], DateOrder.MonthFirst)
        );
}
