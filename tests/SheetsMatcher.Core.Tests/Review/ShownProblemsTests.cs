using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Thousands of problems of one kind get a hundred rows, and one that counts the others.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ShownProblemsTests
{
    private const string More = "And ";

    private readonly SheetModel _sheet = SheetModel.Of(WorkerTabs.Problems);
    private MergeBase _base = MergeBase.Empty;

    [Test]
    public void As_many_as_have_room_get_a_row_each()
    {
        Round(Junk(1, ShownProblems.RowsMax));

        Assert.That(_sheet.RowCount, Is.EqualTo(1 + ShownProblems.RowsMax));
        Assert.That(Rests(), Is.Empty);
    }

    [Test]
    public void One_row_counts_those_that_have_none()
    {
        Round(Junk(1, 10_000));

        Assert.That(_sheet.RowCount, Is.EqualTo(1 + ShownProblems.RowsMax + 1));
        Assert.That(Rests(), Is.EqualTo(["And 9,900 more like those that have a row here."]));
        Assert.That(
            _sheet.TextAt(_sheet.RowCount - 1, "Where"),
            Is.EqualTo("Mentor responses, rows 102 to 10001")
        );
    }

    [Test]
    public void Each_tab_and_kind_has_room_of_its_own()
    {
        var bounced = Problem(5, "Full name", "a name") with { Tab = "Mentee responses" };
        var twice = Problem(6, "Full name", "one email") with { Kind = ProblemKind.Note };

        Round([.. Junk(1, 1_000), bounced, twice]);

        Assert.That(_sheet.RowCount, Is.EqualTo(1 + ShownProblems.RowsMax + 1 + 2));
    }

    [Test]
    public void What_blocks_is_always_shown()
    {
        Round([
            .. Junk(1, 300)
                .Select(each => each with { Kind = ProblemKind.Header, Tab = "Settings" }),
        ]);

        Assert.That(_sheet.RowCount, Is.EqualTo(1 + 300));
    }

    [Test]
    public void Each_kind_of_question_has_room_of_its_own()
    {
        Round([.. Questions(5_000, "one person"), .. Questions(1, "a supervisor")]);

        Assert.That(_sheet.RowCount, Is.EqualTo(1 + ShownProblems.RowsMax + 1 + 1));
        Assert.That(Texts("What"), Has.Some.StartsWith("Expected a supervisor"));
        Assert.That(Rests(), Is.EqualTo(["And 4,900 more like those that have a row here."]));
        Assert.That(Texts("What to do"), Has.One.Contains("counts as not answered"));
    }

    [Test]
    public void A_question_without_a_row_is_neither_solved_nor_answered()
    {
        var questions = Questions(300, "one person");
        Round(questions);
        // Whatever is said beside the row that counts the others is about none of them.
        foreach (var row in Enumerable.Range(1, _sheet.RowCount - 1))
        {
            _sheet.Type(row, "Answer", ProblemAnswers.Yes);
        }

        var answers = ProblemAnswers.Asked(
            ProblemAnswers.Read(_sheet.Read(), new Dictionary<string, string>())
        );
        var open = questions.Where(question => answers(question) is null).ToList();
        Assert.That(open, Has.Count.EqualTo(300 - ShownProblems.RowsMax));

        Round(open);
        Assert.That(
            Texts("Status").Count(status => status == ProblemsTab.Open),
            Is.EqualTo(ShownProblems.RowsMax + 1)
        );
        Assert.That(Rests(), Is.EqualTo(["And 100 more like those that have a row here."]));
    }

    [Test]
    public void A_slip_of_a_person_comes_before_responses_that_are_wrong_throughout()
    {
        var slip = Problem(9_000, "Full name", "a name");

        Round([.. Junk(1, 500), .. Junk(1, 500, "Email Address"), slip]);

        Assert.That(Texts("Where"), Has.Some.StartsWith("Mentor responses, row 9000,"));
    }

    [Test]
    public void Rows_stay_the_same_while_more_junk_comes_in_above_and_below()
    {
        Round(Junk(1_000, 500));
        var keys = Texts("Problem").ToList();
        _sheet.Type(1, "Note", "asked the vendor");

        Round([.. Junk(1, 5_000)]);

        Assert.That(Texts("Problem"), Is.EqualTo(keys));
        Assert.That(_sheet.TextAt(1, "Note"), Is.EqualTo("asked the vendor"));
        Assert.That(Rests(), Is.EqualTo(["And 4,900 more like those that have a row here."]));
    }

    [Test]
    public void Rows_of_problems_that_lost_their_room_are_not_called_solved()
    {
        Round(Junk(1, 300));
        var slips = Enumerable.Range(0, 150).Select(i => Problem(20_000 + i, "Name", $"name {i}"));
        Round([.. Junk(1, 300), .. Junk(1, 300, "Email Address"), .. slips]);
        Assert.That(Texts("Status"), Has.None.EqualTo(ProblemsTab.Solved));

        Round([]);
        Assert.That(Texts("Status"), Is.All.EqualTo(ProblemsTab.Solved));
        Assert.That(Round([]), Is.Zero);
    }

    private int Round(IReadOnlyList<ApplicationProblem> problems)
    {
        var inSheet = _sheet.Read();
        var merged = (Reconciliation.Merged)
            Reconciler.Reconcile(
                WorkerTabs.Problems,
                ProblemsTab.Rows(problems, inSheet),
                _base,
                inSheet
            );
        _sheet.Apply(merged.Changes);
        _base = merged.Next;
        return merged.Changes.Count;
    }

    private IEnumerable<string> Rests() =>
        Texts("What").Where(text => text.StartsWith(More, StringComparison.Ordinal));

    private IEnumerable<string> Texts(string header) =>
        Enumerable.Range(1, _sheet.RowCount - 1).Select(row => _sheet.TextAt(row, header));

    private static List<ApplicationProblem> Junk(
        int above,
        int count,
        string column = "Full name"
    ) => [.. Enumerable.Range(above + 1, count).Select(row => Problem(row, column, "a name"))];

    private static List<ApplicationProblem> Questions(int count, string about) =>
        [
            .. Enumerable
                .Range(2, count)
                .Select(row =>
                    Problem(row, "", about) with
                    {
                        Column = null,
                        Found = $"two, the second in row {row}",
                        Kind = ProblemKind.Question,
                    }
                ),
        ];

    private static ApplicationProblem Problem(int row, string column, string expected) =>
        new("Mentor responses", row, column, expected, "nothing", "Type the person's name.");
}
