using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Who the committee's list keeps apart, and what it has to mend there.</summary>
public sealed class KeepApartTabTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentee _ana = NewMentee.Named("Ana Silva");
    private static readonly Dictionary<string, string> _nothing = [];
    private static readonly Roster _roster = NewRoster.Of([_ruth], [_li, _ana]);

    [TestCase("ruth.alder@example.org", "li.chen@example.org")]
    [TestCase("LI.CHEN@example.org ", "ruth alder")]
    [TestCase("Li  Chén", "Ruth Alder")]
    public void A_person_is_known_by_email_or_name_whichever_is_the_mentor(
        string person,
        string other
    )
    {
        var read = Read([person, other, "they asked for it"]);
        Assert.That(Both(read.Pairs.Single()), Is.EquivalentTo([_ruth.Id, _li.Id]));
        Assert.That(read.Problems, Is.Empty);
    }

    [Test]
    public void Somebody_who_has_not_applied_yet_is_kept_apart_by_the_email()
    {
        var read = Read(["later@example.org", "Li Chen"]);
        Assert.That(
            Both(read.Pairs.Single()),
            Is.EquivalentTo([ApplicantId.Of(Email("later@example.org")), _li.Id])
        );
        Assert.That(read.Held, Is.Null);
    }

    [Test]
    public void An_address_that_fits_nobody_is_asked_about_until_answered_with_yes()
    {
        string[] row = ["lee.chen@example.org", "Ruth Alder"];
        var asked = Read(row);
        var answered = Read(
            Table(row),
            _nothing,
            question => question.Found.Contains("lee.chen", StringComparison.Ordinal)
        );
        Assert.That(asked.Problems.Single().Remedy, Does.Contain("fits nobody"));
        Assert.That(answered.Problems, Is.Empty);
        Assert.That(answered.Pairs, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_row_or_a_heading_that_cannot_be_read_holds_proposals_and_forgets_nobody()
    {
        var kept = Read(["Li Chen", "Ruth Alder"]).Facts;
        Action<List<IReadOnlyList<Cell>>>[] harms =
        [
            rows => rows[0] = [Cell.Of("Whom"), Cell.Of("Other person")],
            rows => rows[0] = [Cell.Of("Person"), Cell.Of("Person")],
            rows => rows.RemoveAt(0),
            rows => rows[1] = [Cell.Of("Lou Chen"), Cell.Of("Ruth Alder")],
            rows => rows[1] = [Cell.Of("Li Chen")],
            rows => rows[1] = [Cell.Of("#REF!"), Cell.Of("#REF!")],
        ];
        foreach (var harm in harms)
        {
            var rows = Table(["Li Chen", "Ruth Alder"]).Rows.ToList();
            harm(rows);
            var read = KeepApartTab.Read(new SheetTable(1, "Keep apart", rows), _roster, kept);
            Assert.That(read.Held, Does.Contain("Keep apart"));
            Assert.That(
                read.Pairs.Select(Both),
                Has.Some.EquivalentTo((ApplicantId[])[_ruth.Id, _li.Id])
            );
            Assert.That(read.Facts, Is.Empty);
        }
    }

    [Test]
    public void Entries_that_are_gone_all_at_once_count_until_a_person_says_that_they_are_meant_to()
    {
        var kept = Read(["Li Chen", "Ruth Alder"]).Facts;
        foreach (var cleared in new[] { Table(), new SheetTable(1, "Keep apart", []) })
        {
            var asked = Read(cleared, kept, _ => null);
            Assert.That(asked.Pairs, Has.Count.EqualTo(1));
            Assert.That(asked.Problems.Single().Kind, Is.EqualTo(ProblemKind.Question));
            Assert.That(asked.Problems.Single().Expected, Does.Contain("Li Chen"));
            Assert.That(Read(cleared, kept, _ => false).Pairs, Has.Count.EqualTo(1));
            Assert.That(Read(cleared, kept, _ => true).Pairs, Is.Empty);
        }
    }

    [Test]
    public void An_earlier_yes_does_not_answer_for_a_later_loss()
    {
        var kept = Read(["Li Chen", "Ruth Alder"]).Facts;
        var question = Read(Table(), kept, _ => null).Problems.Single();
        AnswerTo answers = asked =>
            ProblemsTab.KeyOf(asked) == ProblemsTab.KeyOf(question) ? true : null;
        var removed = Read(Table(), kept, answers);
        var typedAgain = Read(Table(["Li Chen", "Ruth Alder"]), removed.Facts, answers);
        Assert.That(removed.Pairs, Is.Empty);
        Assert.That(Read(Table(), typedAgain.Facts, answers).Pairs, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_deleted_row_among_others_is_a_decision()
    {
        var kept = Read(["Li Chen", "Ruth Alder"], ["Ana Silva", "Ruth Alder"]).Facts;
        var read = Read(Table(["Ana Silva", "Ruth Alder"]), kept, _ => null);
        Assert.That(read.Pairs, Has.Count.EqualTo(1));
        Assert.That(read.Problems, Is.Empty);
    }

    [Test]
    public void A_name_that_nobody_has_is_a_problem_with_its_place_and_remedy()
    {
        var read = Read(["Li Chen", "Ruth Alder"], ["Li Chen", "Ruth Baker"]);
        var problem = read.Problems.Single();
        Assert.That(read.Pairs, Has.Count.EqualTo(1));
        Assert.That(
            problem.ToString(),
            Is.EqualTo(
                "Keep apart, row 3, \"Other person\": expected an email, or the name of somebody "
                    + "who applied, found \"Ruth Baker\"."
            )
        );
        Assert.That(problem.Remedy, Does.Contain("email"));
    }

    [Test]
    public void A_name_that_two_people_have_is_a_problem()
    {
        var other = NewMentor.Named("Li Chen") with { Id = new ApplicantId("P-other") };
        var roster = NewRoster.Of([_ruth, other with { Email = Email("l@example.org") }], [_li]);
        var read = KeepApartTab.Read(Table(["Ruth Alder", "Li Chen"]), roster, _nothing);
        Assert.That(read.Pairs, Is.Empty);
        Assert.That(
            read.Problems.Single().Found,
            Is.EqualTo("\"Li Chen\", the name of 2").And.Not.Empty
        );
    }

    [Test]
    public void One_person_in_both_roles_has_one_name()
    {
        var roster = NewRoster.Of([_ruth, NewMentor.Named("Li Chen")], [_li]);
        var read = KeepApartTab.Read(Table(["Ruth Alder", "Li Chen"]), roster, _nothing);
        Assert.That(Both(read.Pairs.Single()), Is.EquivalentTo([_ruth.Id, _li.Id]));
    }

    [Test]
    public void Half_a_row_and_one_person_twice_are_problems()
    {
        var read = Read(["Li Chen", ""], ["li.chen@example.org", "Li Chen"]);
        Assert.That(read.Pairs, Is.Empty);
        Assert.That(
            read.Problems.Select(problem => $"{problem.Row}: {problem.Found}"),
            Is.EqualTo(["2: nothing", "3: the same one"])
        );
    }

    [Test]
    public void Blank_rows_remarks_and_repetitions_mean_nothing()
    {
        var read = Read(
            ["", "", "ask Omar"],
            ["Li Chen", "Ruth Alder"],
            [],
            ["Ruth Alder", "Li Chen"]
        );
        Assert.That(read.Pairs, Has.Count.EqualTo(1));
        Assert.That(read.Problems, Is.Empty);
    }

    [Test]
    public void Sorting_the_tab_changes_nothing()
    {
        string[] one = ["Li Chen", "Ruth Alder"];
        string[] two = ["Ana Silva", "Ruth Alder"];
        Assert.That(Read(one, two).Pairs, Is.EqualTo(Read(two, one).Pairs));
    }

    [Test]
    public void A_heading_that_is_gone_is_a_problem_and_holds_proposals()
    {
        var table = new SheetTable(
            1,
            "Keep apart",
            [
                [Cell.Of("Person"), Cell.Of("Person ")],
                [Cell.Of("Li Chen"), Cell.Of("Ruth Alder")],
            ]
        );
        var read = KeepApartTab.Read(table, _roster, _nothing);
        Assert.That(read.Held, Is.Not.Null);
        Assert.That(
            read.Problems.Select(problem => $"{problem.Column}: {problem.Found}"),
            Is.EqualTo(["Person: it in columns A and B", "Other person: none"])
        );
    }

    [Test]
    public void An_empty_tab_is_no_problem_where_nothing_stood_before()
    {
        var read = Read(new SheetTable(1, "Keep apart", []), Read().Facts, _ => null);
        Assert.That(read.Pairs, Is.Empty);
        Assert.That(read.Problems, Is.Empty);
    }

    [Test]
    public void An_empty_tab_that_was_never_read_may_have_been_cleared()
    {
        var read = KeepApartTab.Read(new SheetTable(1, "Keep apart", []), _roster, _nothing);
        Assert.That(read.Held, Does.Contain("Keep apart"));
        Assert.That(read.Problems, Has.Count.EqualTo(2));
    }

    [Test]
    public void Every_column_is_the_committees_with_a_note() =>
        Assert.That(
            KeepApartTab.Columns.Select(column =>
                (column.Owner, column.Note.StartsWith("Yours:", StringComparison.Ordinal))
            ),
            Is.All.EqualTo((ColumnOwner.Committee, true))
        );

    private static KeepApartTab Read(params IReadOnlyList<string[]> rows) =>
        KeepApartTab.Read(Table(rows), _roster, _nothing);

    private static KeepApartTab Read(
        SheetTable table,
        IReadOnlyDictionary<string, string> kept,
        AnswerTo answers
    ) => KeepApartTab.Read(table, _roster, kept, answers);

    private static SheetTable Table(params IReadOnlyList<string[]> rows) =>
        new(
            1,
            "Keep apart",
            [
                [.. KeepApartTab.Columns.Select(column => Cell.Of(column.Header))],
                .. rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(Cell.Of)]),
            ]
        );

    private static ApplicantId[] Both(PersonPair pair) => [pair.Mentor, pair.Mentee];

    private static EmailAddress Email(string text) =>
        EmailAddress.TryParse(text, out var email) ? email : throw new AssertionException(text);
}
