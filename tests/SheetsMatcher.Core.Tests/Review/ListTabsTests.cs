using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>The tabs that list who is unmatched and what is wrong.</summary>
public sealed class ListTabsTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    private static readonly ApplicationProblem _twoMentees = new(
        "Mentor responses",
        14,
        "How many mentees?",
        "a whole number",
        "\"two\"",
        "Type a number such as 2."
    );

    private MergeBase _base = MergeBase.Empty;
    private SheetModel? _made;

    private SheetModel Sheet => _made ?? throw new AssertionException("no round was played");

    [SetUp]
    public void Nothing_is_written_yet() => (_base, _made) = (MergeBase.Empty, null);

    [Test]
    public void Someone_unmatched_waits_with_a_reason()
    {
        Unmatched(Waits(_li));
        Assert.That(
            Sheet.Read().Rows[1].Select(cell => cell.ToString()),
            Is.EqualTo([
                $"{_li.Id} mentee",
                "Li Chen",
                "li.chen@example.org",
                "mentee",
                "Waiting",
                "No mentor.",
                "A mentor.",
            ])
        );
    }

    [Test]
    public void One_person_in_both_roles_has_two_rows()
    {
        Unmatched(Waits(_li, NewMentor.Named("Li Chen")));
        Assert.That(Sheet.RowCount, Is.EqualTo(3));
    }

    [Test]
    public void Whoever_was_matched_meanwhile_keeps_the_row_and_its_note()
    {
        Unmatched(Waits(_li));
        Sheet.Type(1, "Note", "phoned");
        Unmatched(new([new Pairing(_ruth, _li, 50, [], [], IsLocked: false)], []));
        Assert.That(Sheet.TextAt(1, "Status"), Is.EqualTo("Matched meanwhile"));
        Assert.That(Sheet.TextAt(1, "Note"), Is.EqualTo("phoned"));
    }

    [Test]
    public void Whoever_is_no_longer_among_the_applicants_has_withdrawn_and_may_wait_again()
    {
        Unmatched(Waits(_li));
        Unmatched(new([], []));
        Assert.That(Sheet.TextAt(1, "Status"), Is.EqualTo("Withdrawn"));
        Unmatched(Waits(_li));
        Assert.That(Sheet.TextAt(1, "Status"), Is.EqualTo("Waiting"));
    }

    [Test]
    public void A_row_of_the_committees_own_is_left_alone()
    {
        Unmatched(Waits(_li));
        Sheet.Type(2, "Applicant", "P-erhaps my cousin mentee");
        Sheet.Type(3, "Name", "a friend");
        Assert.That(Unmatched(Waits(_li)).Changes, Is.Empty);
    }

    [Test]
    public void A_problem_says_where_what_and_what_to_do()
    {
        Problems(_twoMentees);
        Assert.That(
            Sheet.Read().Rows[1].Skip(1).Select(cell => cell.ToString()),
            Is.EqualTo([
                "Open",
                "Mentor responses, row 14, \"How many mentees?\"",
                "Expected a whole number, found \"two\".",
                "Type a number such as 2.",
            ])
        );
    }

    [Test]
    public void A_problem_that_is_gone_is_solved_and_opens_again_when_it_comes_back()
    {
        Problems(_twoMentees);
        Sheet.Type(1, "Note", "asked Ruth");
        Problems();
        Assert.That(Sheet.TextAt(1, "Status"), Is.EqualTo("Solved"));
        Problems(_twoMentees);
        Assert.That(Sheet.TextAt(1, "Status"), Is.EqualTo("Open"));
        Assert.That(Sheet.TextAt(1, "Note"), Is.EqualTo("asked Ruth"));
        Assert.That(Sheet.RowCount, Is.EqualTo(2));
    }

    [Test]
    public void A_problem_stays_the_same_when_its_row_moves()
    {
        Problems(_twoMentees);
        var key = Sheet.TextAt(1, "Problem");
        Problems(_twoMentees with { Row = 3 });
        Assert.That(Sheet.RowCount, Is.EqualTo(2));
        Assert.That(Sheet.TextAt(1, "Problem"), Is.EqualTo(key));
        Assert.That(Sheet.TextAt(1, "Where"), Does.StartWith("Mentor responses, row 3,"));
    }

    [Test]
    public void The_same_problem_in_two_rows_is_two_problems()
    {
        Problems(_twoMentees, _twoMentees with { Row = 15 });
        Assert.That(Sheet.RowCount, Is.EqualTo(3));
        Assert.That(Sheet.TextAt(1, "Problem"), Is.Not.EqualTo(Sheet.TextAt(2, "Problem")));
    }

    [Test]
    public void A_deleted_problem_comes_back_only_when_it_occurs_anew()
    {
        Problems(_twoMentees);
        Sheet.DeleteRow(1);
        Assert.That(Problems(_twoMentees).Deleted, Has.Count.EqualTo(1));
        Problems();
        Problems(_twoMentees);
        Assert.That(Sheet.TextAt(1, "Status"), Is.EqualTo("Open"));
    }

    private Reconciliation.Merged Unmatched(MatchingOutcome outcome) =>
        Round(WorkerTabs.Unmatched, sheet => UnmatchedTab.Rows(outcome, sheet));

    private Reconciliation.Merged Problems(params ApplicationProblem[] problems) =>
        Round(WorkerTabs.Problems, sheet => ProblemsTab.Rows(problems, sheet));

    private Reconciliation.Merged Round(
        TabLayout layout,
        Func<SheetTable, IReadOnlyList<WorkerRow>> compute
    )
    {
        _made ??= SheetModel.Of(layout);
        var inSheet = Sheet.Read();
        var merged = (Reconciliation.Merged)
            Reconciler.Reconcile(layout, compute(inSheet), _base, inSheet);
        Sheet.Apply(merged.Changes);
        _base = merged.Next;
        return merged;
    }

    private static MatchingOutcome Waits(params Applicant[] people) =>
        new(
            [],
            [.. people.Select(person => new UnmatchedApplicant(person, "No mentor.", "A mentor."))]
        );
}
