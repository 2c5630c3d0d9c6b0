using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>What the Matches tab advises: alternatives, questions and prices.</summary>
public sealed class AdviceTests
{
    private const string Instead = "With Omar Haddad instead: 6 points less.";
    private const string Also = "With Ana Silva instead: 9 points less, and Bo stays unmatched.";

    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    private SheetModel _sheet = SheetModel.Of(WorkerTabs.Matches);
    private MergeBase _base = MergeBase.Empty;

    [SetUp]
    public void Nothing_is_written_yet() =>
        (_sheet, _base) = (SheetModel.Of(WorkerTabs.Matches), MergeBase.Empty);

    [Test]
    public void A_proposal_lists_the_other_mentors_one_a_line()
    {
        Round(Proposal());
        Assert.That(Text(MatchColumns.Alternatives), Is.EqualTo($"{Instead}\n{Also}"));
    }

    [Test]
    public void A_proposal_asks_what_to_confirm()
    {
        Round(Proposal());
        Assert.That(Text(MatchColumns.Flags), Is.EqualTo("Confirm: are they coworkers?"));
    }

    [TestCase("Approve", "")]
    [TestCase("Hold", "Confirm: are they coworkers?")]
    public void Once_decided_no_other_mentor_is_offered(string decision, string flags)
    {
        Round(Proposal());
        _sheet.Type(1, MatchColumns.Decision, decision);
        Round(Proposal() with { IsLocked = true });
        Assert.That(Text(MatchColumns.Alternatives), Is.Empty);
        Assert.That(Text(MatchColumns.Flags), Is.EqualTo(flags));
    }

    [Test]
    public void A_decision_that_costs_something_says_so()
    {
        Round(Proposal());
        _sheet.Type(1, MatchColumns.Decision, "Approve");
        Round(Proposal() with { IsLocked = true, Price = new DecisionPrice(1, 6) });
        Assert.That(
            Text(MatchColumns.Flags),
            Is.EqualTo("Costs 1 match and 6 points against the best without it.")
        );
    }

    [Test]
    public void A_decision_that_costs_nothing_needs_no_flag()
    {
        Round(Proposal());
        _sheet.Type(1, MatchColumns.Decision, "Approve");
        Round(Proposal() with { IsLocked = true, Price = new DecisionPrice(0, 0) });
        Assert.That(Text(MatchColumns.Flags), Is.Empty);
    }

    [Test]
    public void A_proposal_that_is_superseded_offers_nothing_any_more()
    {
        Round(Proposal());
        Round();
        Assert.That(Text(MatchColumns.Status), Is.EqualTo("Superseded"));
        Assert.That(Text(MatchColumns.Alternatives), Is.Empty);
    }

    [Test]
    public void A_tab_without_the_new_column_is_written_and_comes_to_rest()
    {
        UseOldTab();
        Round(Proposal());
        Assert.That(Text(MatchColumns.Mentee), Is.EqualTo("Li Chen"));
        Assert.That(Round(Proposal()), Is.Empty);
    }

    [Test]
    public void An_old_tab_is_filled_once_somebody_types_the_heading()
    {
        UseOldTab();
        Round(Proposal());
        _sheet.Put(0, 15, Cell.Of(MatchColumns.Alternatives));
        Round(Proposal());
        Assert.That(_sheet.Read().At(1, 15).ToString(), Is.EqualTo($"{Instead}\n{Also}"));
        Assert.That(Round(Proposal()), Is.Empty);
    }

    [Test]
    public void Columns_sorted_apart_are_noticed_in_an_old_tab_too()
    {
        UseOldTab();
        var second = Proposal() with { Mentor = _omar, Mentee = NewMentee.Named("Bo Lind") };
        Round(Proposal(), second);
        var ids = new[] { Text(MatchColumns.Match), _sheet.TextAt(2, MatchColumns.Match) };
        _sheet.Type(1, MatchColumns.Match, ids[1]);
        _sheet.Type(2, MatchColumns.Match, ids[0]);
        var layout = SeenLayout.Of(WorkerTabs.Matches.Title) ?? new();
        var sight = TabSight.Of(layout, null, _sheet.Read(), _base, _ => null);
        Assert.That(sight?.Torn?.Found, Does.StartWith("\"Match\" sorted or shifted"));
    }

    private static Pairing Proposal() =>
        new(_ruth, _li, 50, ["Both chose academic libraries."], [], false)
        {
            Questions = ["are they coworkers?"],
            Alternatives =
            [
                new Alternative(_omar, 44, new DecisionPrice(0, 6), [], Instead),
                new Alternative(NewMentor.Named("Ana Silva"), 41, new(1, 9), [], Also),
            ],
        };

    /// <summary>The tab as <c>setup</c> made it before there were alternatives.</summary>
    private void UseOldTab() =>
        _sheet = new SheetModel(
            7,
            "Matches",
            WorkerTabs
                .Matches.Columns.Select(column => column.Header)
                .Where(header => header != MatchColumns.Alternatives)
        );

    private IReadOnlyList<SheetChange> Round(params IReadOnlyList<Pairing> pairings)
    {
        var roster = NewRoster.Of([_ruth, _omar], [_li, NewMentee.Named("Bo Lind")]);
        var view = CommitteeView.Read(_sheet.Read(), _base, roster, "2010-autumn", NewMemory.Of());
        var rows = MatchesTab.Rows(
            view,
            new MatchingOutcome(pairings, []),
            "2010-autumn",
            NewMemory.Zone
        );
        var merged = (Reconciliation.Merged)
            Reconciler.Reconcile(WorkerTabs.Matches, rows, _base, _sheet.Read());
        _sheet.Apply(merged.Changes);
        _base = merged.Next;
        return merged.Changes;
    }

    private string Text(string header) => _sheet.TextAt(1, header);
}
