using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Seen;

/// <summary>Whatever columns of Matches are sorted or shifted without the rest, it is noticed.</summary>
public sealed class TornMatchesTests
{
    private static readonly string[] _matchToNote =
    [
        "Match",
        "Status",
        "Decision",
        "Mentee",
        "Mentor",
        "Points",
        "Why",
        "Alternatives",
        "Flags",
        "Note",
    ];

    private static IEnumerable<TestCaseData> Ranges =>
        [
            new(_matchToNote, "Mentee"),
            new(_matchToNote, "Decision"),
            new((string[])["Mentee", "Mentor"], "Mentor"),
            new((string[])["Mentee", "Mentor"], "Mentee"),
            new((string[])["Mentee"], "Mentee"),
            new((string[])["Mentor"], "Mentor"),
            new((string[])["Mentee email", "Mentor email"], "Mentor email"),
            new((string[])["Mentee email"], "Mentee email"),
            new((string[])["Decision"], "Decision"),
            new((string[])["Decision", "Mentee"], "Decision"),
            new((string[])["Decision", "Mentee"], "Mentee"),
            new(
                (string[])
                    [
                        "Decision",
                        "Mentee",
                        "Mentor",
                        "Points",
                        "Why",
                        "Alternatives",
                        "Flags",
                        "Note",
                        "Mentee email",
                    ],
                "Mentee"
            ),
            new((string[])["Status"], "Status"),
            new((string[])["Why"], "Why"),
            new((string[])["Note"], "Note"),
            new((string[])["Caller"], "Caller"),
            new((string[])["Match"], "Match"),
            new((string[])["Match", "Status", "Decision"], "Status"),
        ];

    [TestCaseSource(nameof(Ranges))]
    public void Sorting_some_columns_is_noticed(string[] headers, string by)
    {
        foreach (var descending in new[] { false, true })
        {
            var matches = SeenMatches.Open();
            matches.Sheet.SortRange(by, descending, headers);
            var look = matches.Look();
            Assert.That(look.Torn?.Found, Does.Contain("sorted or shifted without the rest"));
            Assert.That(matches.Look().Torn, Is.EqualTo(look.Torn), "it stays torn");
        }
    }

    [TestCase("Mentee", "\"Mentee\" sorted")]
    [TestCase("Decision", "\"Decision\" sorted")]
    [TestCase("Match", "\"Match\" sorted")]
    public void The_column_is_named(string header, string words)
    {
        var matches = SeenMatches.Open();
        matches.Sheet.SortRange(header, false, header);
        Assert.That(matches.Look().Torn?.Found, Does.StartWith(words));
    }

    [TestCase("Decision")]
    [TestCase("Mentee")]
    [TestCase("Mentor email")]
    [TestCase("Why")]
    [TestCase("Match")]
    public void Cells_shifted_up_or_down_in_one_column_are_noticed(string header)
    {
        foreach (var isUp in new[] { true, false })
        {
            var matches = SeenMatches.Open();
            matches.Shift(header, isUp);
            var look = matches.Look();
            Assert.That(look.Torn is null && look.Held.Questions.Count == 0, Is.False);
        }
    }

    [Test]
    public void Rows_pasted_over_others_without_their_ids_are_noticed()
    {
        var matches = SeenMatches.Open();
        var before = matches.Sheet.Read();
        foreach (var row in new[] { 2, 3 })
        {
            for (var column = 1; column < before.Rows[0].Count; column++)
            {
                matches.Sheet.Put(row + 4, column, before.At(row, column));
            }
        }
        Assert.That(
            matches.Look().Torn?.Found,
            Is.EqualTo("2 rows with other rows pasted over them, it seems")
        );
        matches.PutBack(before);
        matches.Rest();
    }

    [Test]
    public void A_sort_is_noticed_although_other_cells_were_typed_meanwhile()
    {
        var matches = SeenMatches.Open();
        matches.Sheet.SortRange("Mentee email", true, "Mentee email");
        matches.Sheet.Type(2, MatchColumns.MenteeEmail, "somebody@example.org");
        matches.Sheet.Type(4, MatchColumns.Note, "call them");
        matches.Sheet.DeleteRow(6);
        Assert.That(matches.Look().Torn, Is.Not.Null);
    }

    [Test]
    public void Undoing_the_sort_clears_it_and_nothing_is_asked_twice()
    {
        var matches = SeenMatches.Open();
        var before = matches.Sheet.Read();
        matches.Sheet.SortRange("Mentor", true, "Mentor");
        var first = matches.Look().Torn;
        matches.PutBack(before);
        Assert.That(matches.Look().Torn, Is.Null);
        matches.Answer(first, ProblemAnswers.Yes);
        matches.Sheet.SortRange("Mentor", true, "Mentor");
        var second = matches.Look().Torn;
        Assert.That(second, Is.Not.Null, "a late answer to the first question counts for no other");
        Assert.That(second, Is.Not.EqualTo(first));
    }

    [Test]
    public void Yes_takes_the_tab_as_it_stands()
    {
        var matches = SeenMatches.Open();
        matches.Sheet.SortRange("Decision", false, "Decision");
        matches.Answer(matches.Look().Torn, ProblemAnswers.No);
        var torn = matches.Look().Torn;
        Assert.That(torn, Is.Not.Null, "No leaves it as it is");
        matches.Answer(torn, ProblemAnswers.Yes);
        matches.Rest();
        matches.Sheet.SortBy("Mentor");
        matches.Rest();
    }
}
