using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;
using SheetsMatcher.Worker.Commands.Matching;
using SheetsMatcher.Worker.Commands.Printing;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>How an outcome looks in each format.</summary>
[TestFixture]
internal sealed class ReportTests
{
    [Test]
    public void The_table_has_everything_at_100_columns() =>
        Assert.That(Table(100), Is.EqualTo(TableAt100));

    [TestCase(60)]
    [TestCase(80)]
    [TestCase(120)]
    [TestCase(160)]
    public void The_table_keeps_to_its_width_and_loses_no_word(int columns)
    {
        var table = Table(columns);

        Assert.Multiple(() =>
        {
            Assert.That(table.Split('\n').Max(line => line.Length), Is.LessThanOrEqualTo(columns));
            Assert.That(table, Does.Not.Contain("…").And.Not.Contain("["));
            Assert.That(table, Does.Contain("harbour.example").And.Contain("unmatched."));
        });
    }

    [Test]
    public void A_table_without_anybody_says_so() =>
        Assert.That(
            Printed(to => TableReport.Print(new MatchingOutcome([], []), [], to)).Output,
            Is.EqualTo(
                "Pairs: 0\n\nWithout a match: 0\n\nOutcome\n  Proved: no better matching exists.\n"
            )
        );

    [Test]
    public void Marks_in_a_name_are_shown_as_they_are()
    {
        var odd = NewMentee.Named("Ana Silva") with { Name = "[red]Ana[/] {0} \\n" };

        Assert.That(
            Printed(to => TableReport.Print(NewOutcome.Of(odd), [], to)).Output,
            Does.Contain("[red]Ana[/]")
        );
    }

    [Test]
    public void Json_has_the_documented_members_and_every_part()
    {
        var json = Json(NewOutcome.Full);

        Assert.Multiple(() =>
        {
            Assert.That(
                Members(json),
                Is.EqualTo("isProven verdict price pairs unmatched recruitment notes")
            );
            Assert.That(
                Members(json["pairs"]?[0]),
                Is.EqualTo(
                    "mentor mentee points isLocked reasons scores questions objections price "
                        + "alternatives"
                )
            );
            Assert.That(Members(json["pairs"]?[0]?["mentor"]), Is.EqualTo("name email row"));
            Assert.That(
                Members(json["pairs"]?[0]?["scores"]?[0]),
                Is.EqualTo("criterion points pointsMax sentence")
            );
            Assert.That(
                Members(json["pairs"]?[0]?["alternatives"]?[0]),
                Is.EqualTo("mentor points cost leftUnmatched sentence")
            );
            Assert.That(Members(json["pairs"]?[1]?["price"]), Is.EqualTo("matches points"));
            Assert.That(Members(json["pairs"]?[1]?["objections"]?[0]), Is.EqualTo("rule sentence"));
            Assert.That(
                Members(json["unmatched"]?[0]),
                Is.EqualTo("role person reason wouldChange")
            );
            Assert.That(
                Members(json["recruitment"]?[0]),
                Is.EqualTo("mentors mentees matches sentence")
            );
            Assert.That((int?)json["pairs"]?[0]?["points"], Is.EqualTo(64));
            Assert.That((int?)json["price"]?["points"], Is.EqualTo(6));
            Assert.That((string?)json["notes"]?[0], Is.EqualTo("A note."));
        });
    }

    [Test]
    public void Csv_has_one_line_a_person_and_the_rest_beside_it()
    {
        var (output, errors) = Printed(to => CsvReport.Print(NewOutcome.Full, ["A note."], to));
        var rows = Rows(output);

        Assert.Multiple(() =>
        {
            Assert.That(
                rows.Select(row => row[0]),
                Is.EqualTo(new[] { "Status", "Proposed", "Locked", "Unmatched" })
            );
            Assert.That(rows.Select(row => row.Length), Is.All.EqualTo(11));
            Assert.That(rows[1][5], Is.EqualTo("64"));
            Assert.That(rows[1][7], Does.StartWith("With Omar instead"));
            Assert.That(
                rows[2][8],
                Is.EqualTo(
                    "Breaks a rule: Omar has 3 years of experience. "
                        + "Costs 12 points against the best without it."
                )
            );
            Assert.That(rows[3][9], Does.StartWith("3 mentees compete"));
            Assert.That(
                errors,
                Does.StartWith("A note.")
                    .And.Contain("To recruit: One more place")
                    .And.Contain("All decisions together cost 1 match and 6 points")
                    .And.Contain("Proved: ")
            );
        });
    }

    [TestCase("=HYPERLINK(\"http://x\")")]
    [TestCase("+1 604 555 0100")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1)")]
    [TestCase("\tAna")]
    [TestCase("\rAna")]
    public void A_name_that_begins_like_a_formula_is_text_in_csv(string name)
    {
        var odd = NewMentee.Named("Ana Silva") with { Name = name };

        var (output, _) = Printed(to => CsvReport.Print(NewOutcome.Of(odd), [], to));

        Assert.That(Rows(output)[1][1], Is.EqualTo($"'{name}"));
    }

    [TestCase("Ana Silva")]
    [TestCase("Ana, called \"Nan\"")]
    [TestCase("Åsa Öberg")]
    [TestCase("Ana = Silva")]
    public void Any_other_name_stays_as_it_is_in_csv(string name)
    {
        var mentee = NewMentee.Named("Ana Silva") with { Name = name };

        var (output, _) = Printed(to => CsvReport.Print(NewOutcome.Of(mentee), [], to));

        Assert.That(Rows(output)[1][1], Is.EqualTo(name));
    }

    private static string Table(int columns) =>
        Printed(to => TableReport.Print(NewOutcome.Full, ["A note."], to), columns).Output;

    private static JsonNode Json(MatchingOutcome outcome) =>
        JsonNode.Parse(Printed(to => JsonReport.Print(outcome, ["A note."], to.Output)).Output)
        ?? throw new AssertionException("no JSON was printed");

    private static string Members(JsonNode? node) =>
        string.Join(' ', node?.AsObject().Select(member => member.Key) ?? []);

    private static List<string[]> Rows(string csv)
    {
        using var parser = new CsvParser(new StringReader(csv), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record ?? []);
        }

        return rows;
    }

    private static (string Output, string Errors) Printed(
        Action<Terminal> print,
        int columns = Terminal.ColumnsOfFile
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        print(new Terminal(output, errors, columns));
        return (output.ToString(), errors.ToString());
    }

    private const string TableAt100 = """
        Pairs: 2
        ┌───────────┬─────────────┬────────┬───────────────────────────────────────────────────────────────┐
        │ Mentee    │ Mentor      │ Points │ Why                                                           │
        ├───────────┼─────────────┼────────┼───────────────────────────────────────────────────────────────┤
        │ Ana Silva │ Ruth Okafor │     64 │ Both chose public libraries.                                  │
        │           │             │        │ Shared topics: leadership.                                    │
        │           │             │        │ Confirm: Do Ruth and Ana work together? Both have             │
        │           │             │        │ harbour.example emails.                                       │
        │           │             │        │ With Omar instead: 6 points less, and Bo stays unmatched.     │
        ├───────────┼─────────────┼────────┼───────────────────────────────────────────────────────────────┤
        │ Bo Lind   │ Omar Haddad │     20 │ Locked.                                                       │
        │           │             │        │ Shared topics: goal setting.                                  │
        │           │             │        │ Breaks a rule: Omar has 3 years of experience.                │
        │           │             │        │ Costs 12 points against the best without it.                  │
        └───────────┴─────────────┴────────┴───────────────────────────────────────────────────────────────┘

        Without a match: 1
        ┌────────────┬────────┬──────────────────────────────────────┬─────────────────────────────────────┐
        │ Person     │ Role   │ Reason                               │ What would change it                │
        ├────────────┼────────┼──────────────────────────────────────┼─────────────────────────────────────┤
        │ Cleo Marsh │ mentee │ 3 mentees compete for 2 open places  │ One more open place with any of     │
        │            │        │ with Ruth Okafor and Omar Haddad.    │ them would match 1 more.            │
        └────────────┴────────┴──────────────────────────────────────┴─────────────────────────────────────┘

        To recruit
          One more place with Ruth or Omar matches Cleo.

        In the files
          A note.

        Outcome
          All decisions together cost 1 match and 6 points against the best without them.
          Proved: no matching has more pairs, nor as many with more points.

        """;
}
