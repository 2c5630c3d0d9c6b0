using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>An approval belongs to the two people to whom it was given.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class BoundApprovalTests
{
    private const int PairCount = 6;
    private static readonly IReadOnlyList<Mentor> _mentors =
    [
        .. Enumerable
            .Range(1, PairCount)
            .Select(at => NewMentor.Named($"Mentor {at}").In($"City {at}")),
        NewMentor.Named("Omar Haddad").AppliedAfter(1),
        NewMentor.Named("Omar Second").AppliedAfter(2) with
        {
            Name = "Omar Haddad",
        },
    ];

    private static readonly IReadOnlyList<Mentee> _mentees =
    [
        .. Enumerable
            .Range(1, PairCount)
            .Select(at => NewMentee.Named($"Mentee {at}").In($"City {at}")),
    ];

    private readonly ReviewRounds _rounds = ReviewRounds.With(_mentors, _mentees).PlayUntilQuiet();

    private readonly Dictionary<string, bool> _answers = [];

    private CommitteeView View => _rounds.View;

    private string Status(int row) => _rounds.TextAt(row, "Status");

    private IReadOnlyList<ApplicationProblem> Questions =>
        [.. View.Problems.Where(each => each.Kind == ProblemKind.Question)];

    [SetUp]
    public void TakeAnswers()
    {
        _rounds.Sheet.SortBy("Mentee", descending: false);
        // Shifted cells are noticed sooner; here they stand for any change of people.
        _rounds.LooksBack = false;
        _rounds.Answers = question =>
            _answers.TryGetValue(ProblemsTab.KeyOf(question), out var answer) ? answer : null;
    }

    /// <summary>Headers and texts that make row 1 name Omar, or the mentee of row 2.</summary>
    private static IEnumerable<TestCaseData> Changes() =>
        [
            new TestCaseData(MatchColumns.Mentor, "Mentor 2"),
            new TestCaseData(MatchColumns.MentorEmail, "omar.haddad@example.org"),
            new TestCaseData(MatchColumns.Mentee, "Mentee 2"),
            new TestCaseData(MatchColumns.MenteeEmail, "mentee.2@example.org"),
        ];

    [TestCaseSource(nameof(Changes))]
    public void Changed_people_need_the_approval_again(string header, string typed)
    {
        Approve(1);
        Type(1, header, typed);

        Assert.That(View.Approved, Is.Empty);
        Assert.That(Status(1), Is.EqualTo("Needs attention"));
        Assert.That(_rounds.TextAt(1, "Flags"), Does.Contain("Approve was for Mentee 1"));
        Assert.That(_rounds.TextAt(1, "Approved"), Is.Empty);
        Assert.That(Questions, Has.Count.EqualTo(1));
    }

    [TestCaseSource(nameof(Changes))]
    public void An_approval_that_comes_together_with_other_people_is_asked_about(
        string header,
        string typed
    )
    {
        _rounds.Type(1, header, typed);
        Type(1, "Decision", "Approve");

        Assert.That(View.Approved, Is.Empty);
        Assert.That(Questions, Has.Count.EqualTo(1));
    }

    [TestCaseSource(nameof(Changes))]
    public void Yes_approves_the_changed_pair(string header, string typed)
    {
        Approve(1);
        Type(1, header, typed);
        _rounds.Now += Duration.FromHours(1);
        Answer(true);

        Assert.That(View.Approved.Single().ApprovedAt, Is.EqualTo(_rounds.Now));
        Assert.That(Status(1), Is.EqualTo("Approved"));
        Assert.That(Questions, Is.Empty);
    }

    [Test]
    public void No_leaves_the_row_unapproved_and_asks_no_more()
    {
        Approve(1);
        Type(1, "Mentor", "Mentor 2");
        Answer(false);

        Assert.That(View.Approved, Is.Empty);
        Assert.That(Questions, Is.Empty);
        Assert.That(Status(1), Is.EqualTo("Needs attention"));
    }

    [Test]
    public void Clearing_the_decision_and_choosing_it_again_approves_the_changed_pair()
    {
        Approve(1);
        Type(1, "Mentor email", "omar.haddad@example.org");
        Type(1, "Decision", "");
        Assert.That(Status(1), Is.Not.EqualTo("Needs attention"));
        Type(1, "Decision", "Approve");

        Assert.That(View.Approved.Single().Mentor.Name, Is.EqualTo("Omar Haddad"));
        Assert.That(Questions, Is.Empty);
    }

    [Test]
    public void Setting_the_people_back_brings_the_approval_back_with_its_first_date()
    {
        Approve(1);
        var first = View.Approved.Single();
        _rounds.Now += Duration.FromDays(1);
        Type(1, "Mentor email", "omar.haddad@example.org");
        Type(1, "Mentor email", "mentor.1@example.org");

        Assert.That(View.Approved.Single().ApprovedAt, Is.EqualTo(first.ApprovedAt));
        Assert.That(_rounds.TextAt(1, "Approved"), Is.EqualTo("2010-11-01 10:00"));
        Assert.That(Questions, Is.Empty);
    }

    [Test]
    public void A_pair_that_was_given_up_by_an_answer_needs_its_approval_again_too()
    {
        Approve(1);
        Type(1, "Mentor email", "omar.haddad@example.org");
        Answer(true);
        Type(1, "Mentor email", "mentor.1@example.org");

        Assert.That(View.Approved, Is.Empty);
        _rounds.Now += Duration.FromHours(1);
        Answer(true);
        Type(1, "Mentor email", "omar.haddad@example.org");
        Assert.That(View.Approved, Is.Empty, "an old answer is no answer to a new change");
    }

    [Test]
    public void Two_people_of_one_name_are_two_people()
    {
        Approve(1);
        Type(1, "Mentor email", "omar.haddad@example.org");
        Answer(true);
        Type(1, "Mentor email", "omar.second@example.org");

        Assert.That(View.Approved, Is.Empty);
        Assert.That(Questions, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_pair_that_was_seen_before_its_approval_is_not_asked_about()
    {
        Type(1, "Mentor email", "omar.haddad@example.org");
        Type(1, "Decision", "Approve");

        Assert.That(View.Approved.Single().Mentor.Name, Is.EqualTo("Omar Haddad"));
        Assert.That(Questions, Is.Empty);
    }

    [Test]
    public void An_approval_of_others_is_not_held_back_by_a_row_that_came_to_name_them()
    {
        Approve(1);
        Approve(2);
        Type(1, "Mentee email", "mentee.2@example.org");

        Assert.That(View.Approved.Single().Mentee.Name, Is.EqualTo("Mentee 2"));
    }

    [Test]
    public void Three_changed_rows_count_each_for_itself()
    {
        Shift(3);

        Assert.That(Questions, Is.Empty);
        Assert.That(View.Rows.Count(row => row.IsOverride), Is.EqualTo(3));
    }

    [Test]
    public void More_changed_rows_in_one_look_are_asked_about_together()
    {
        Approve(1);
        Approve(5);
        Shift(4);

        Assert.That(Questions, Has.Count.EqualTo(1));
        Assert.That(View.Approved.Single().Mentee.Name, Is.EqualTo("Mentee 5"));
        Assert.That(View.Rows.Count(row => row.IsOverride), Is.Zero);
        Assert.That(View.Standing.Locked, Does.Contain(NewRoster.Pair(_mentors[0], _mentees[0])));
        Assert.That(Enumerable.Range(1, 4).Select(Status), Is.All.EqualTo("Needs attention"));
        Assert.That(_rounds.Play(), Is.Empty);
    }

    [Test]
    public void Yes_lets_them_all_count_with_their_approvals()
    {
        Approve(1);
        Shift(4);
        Answer(true);

        Assert.That(View.Rows.Count(row => row.IsOverride), Is.EqualTo(4));
        Assert.That(View.Approved.Single().Mentee.Name, Is.EqualTo("Mentee 2"));
        Assert.That(Questions, Is.Empty);
    }

    [Test]
    public void Undoing_them_all_leaves_everything_as_it_was()
    {
        Approve(1);
        var before = View;
        var shown = Cells();
        Shift(4);
        foreach (var row in Enumerable.Range(1, 4))
        {
            _rounds.Type(row, "Mentee", $"Mentee {row}");
            _rounds.Type(row, "Mentee email", $"mentee.{row}@example.org");
        }
        _rounds.PlayUntilQuiet();

        Assert.That(View.Approved, Is.EqualTo(before.Approved));
        Assert.That(View.Rows.Count(row => row.IsOverride), Is.Zero);
        Assert.That(Cells(), Is.EqualTo(shown));
    }

    [Test]
    public void What_was_asked_about_together_stays_asked_when_some_of_it_is_undone()
    {
        Shift(4);
        _rounds.Type(1, "Mentee", "Mentee 1");
        Type(1, "Mentee email", "mentee.1@example.org");

        Assert.That(Status(1), Is.EqualTo("Proposed"));
        Assert.That(Questions, Has.Count.EqualTo(1));
        Assert.That(View.Rows.Count(row => row.IsOverride), Is.Zero);
    }

    [Test]
    public void Where_the_ledger_was_lost_an_approval_in_the_sheet_counts_as_rebuilt()
    {
        Type(1, "Mentor email", "omar.haddad@example.org");
        Approve(1);
        _rounds.Rows.Clear();
        _rounds.LastWritten = MergeBase.Empty;

        Assert.That(View.Approved, Has.Count.EqualTo(1));
    }

    /// <summary>The mentees of the first rows move on by one row, which a paste may do.</summary>
    private void Shift(int rows)
    {
        foreach (var row in Enumerable.Range(1, rows))
        {
            _rounds.Type(row, "Mentee", $"Mentee {row + 1}");
            _rounds.Type(row, "Mentee email", $"mentee.{row + 1}@example.org");
        }
        _rounds.PlayUntilQuiet();
    }

    private List<string> Cells() =>
        [
            .. Enumerable
                .Range(1, PairCount)
                .SelectMany(row =>
                    WorkerTabs
                        .Matches.Columns.Where(column => column.Header != MatchColumns.WhatChanged)
                        .Select(column => _rounds.TextAt(row, column.Header))
                ),
        ];

    private void Approve(int row) => Type(row, "Decision", "Approve");

    private void Type(int row, string header, string text) =>
        _rounds.Type(row, header, text).PlayUntilQuiet();

    private void Answer(bool yes)
    {
        _answers[ProblemsTab.KeyOf(Questions.Single())] = yes;
        _rounds.PlayUntilQuiet();
    }
}
