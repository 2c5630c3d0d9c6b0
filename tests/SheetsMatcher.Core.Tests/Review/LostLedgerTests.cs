using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Replies that never came, crashes before the ledger was kept, and a lost ledger.</summary>
public sealed class LostLedgerTests
{
    private static readonly TabLayout _layout = new(
        "Books",
        "Id",
        [
            new("Id", ColumnOwner.Worker, 80, "The id.", []),
            new("State", ColumnOwner.Worker, 80, "The state.", []) { WorkerWords = ["In", "Out"] },
            new("Title", ColumnOwner.Shared, 80, "The title.", []),
            new("Why", ColumnOwner.Worker, 80, "The reason.", []),
        ],
        DeletedRow.StaysAway
    );

    [TestCase(true)]
    [TestCase(false)]
    public void A_lost_reply_to_an_append_leaves_exactly_one_row(bool wasApplied)
    {
        var sheet = SheetModel.Of(_layout);
        var lost = Merge(sheet, MergeBase.Empty, Book("In", "Emma", "new"));
        Apply(sheet, lost, wasApplied);

        var next = Merge(sheet, MergeBase.Empty.Or(lost.Next), Book("Out", "Emma", "new"));
        sheet.Apply(next.Changes);
        Assert.That(sheet.RowCount, Is.EqualTo(2));
        Assert.That(sheet.TextAt(1, "State"), Is.EqualTo("Out"));
        Assert.That(next.Next.IsStanding("B-1"), Is.True);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void After_a_lost_reply_to_an_update_the_cell_is_still_the_workers(bool wasApplied)
    {
        var (sheet, known) = Written(Book("In", "Emma", "new"));
        var lost = Merge(sheet, known, Book("Out", "Emma II", "newer"));
        Apply(sheet, lost, wasApplied);

        var next = Merge(sheet, known.Or(lost.Next), Book("In", "Emma III", "newest"));
        sheet.Apply(next.Changes);
        Assert.That(next.Kept, Is.Empty);
        Assert.That(sheet.TextAt(1, "Title"), Is.EqualTo("Emma III"));
        Assert.That(next.Next.TextsOf("B-1", "Title"), Is.EqualTo(["Emma III"]));
    }

    [Test]
    public void An_edit_after_a_lost_reply_is_a_persons()
    {
        var (sheet, known) = Written(Book("In", "Emma", "new"));
        var lost = Merge(sheet, known, Book("In", "Emma II", "new"));
        sheet.Apply(lost.Changes);
        sheet.Type(1, "Title", "Persuasion");

        var next = Merge(sheet, known.Or(lost.Next), Book("In", "Emma III", "new"));
        Assert.That(next.Kept.Single().Theirs, Is.EqualTo("Persuasion"));
    }

    [Test]
    public void Without_a_ledger_equal_cells_are_the_workers_again()
    {
        var (sheet, _) = Written(Book("In", "Emma", "new"));
        var found = Merge(sheet, MergeBase.Empty, Book("In", "Emma", "new"));
        Assert.That(found.Changes, Is.Empty);
        Assert.That(found.Next.TextsOf("B-1", "Title"), Is.EqualTo(["Emma"]));
    }

    [Test]
    public void Without_a_ledger_a_differing_text_is_taken_for_a_persons()
    {
        var (sheet, _) = Written(Book("In", "Emma", "old"));
        var found = Merge(sheet, MergeBase.Empty, Book("In", "Emma II", "new"));
        Assert.That(found.Changes, Is.Empty);
        Assert.That(found.Kept.Select(edit => edit.Header), Is.EqualTo(["Title", "Why"]));
    }

    [Test]
    public void Without_a_ledger_a_word_of_the_workers_own_is_still_kept_up_to_date()
    {
        var (sheet, _) = Written(Book("In", "Emma", "new"));
        sheet.Apply(Merge(sheet, MergeBase.Empty, Book("Out", "Emma", "new")).Changes);
        Assert.That(sheet.TextAt(1, "State"), Is.EqualTo("Out"));
    }

    [Test]
    public void Without_a_ledger_an_empty_cell_is_filled_in()
    {
        var (sheet, _) = Written(Book("In", "Emma", "new"));
        sheet.Type(1, "Title", "");
        sheet.Apply(Merge(sheet, MergeBase.Empty, Book("In", "Emma", "new")).Changes);
        Assert.That(sheet.TextAt(1, "Title"), Is.EqualTo("Emma"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_lost_reply_to_an_adoption_completes_the_row(bool wasApplied)
    {
        var sheet = SheetModel.Of(_layout);
        sheet.Type(1, "Title", "emma");
        var adopting = Book("In", "Emma", "new") with { AdoptsRow = 1 };
        var lost = Merge(sheet, MergeBase.Empty, adopting);
        Apply(sheet, lost, wasApplied);

        var known = MergeBase.Empty.Or(lost.Next);
        sheet.Apply(Merge(sheet, known, wasApplied ? Book("In", "Emma", "new") : adopting).Changes);
        Assert.That(
            sheet.Read().Rows[1].Select(cell => cell.ToString()),
            Is.EqualTo(["B-1", "In", "emma", "new"])
        );
    }

    [Test]
    public void A_text_in_an_adopted_row_is_never_taken_for_the_workers()
    {
        var sheet = SheetModel.Of(_layout);
        sheet.Type(1, "Title", "Emma");
        var adopted = Merge(sheet, MergeBase.Empty, Book("In", "Emma", "") with { AdoptsRow = 1 });
        Assert.That(adopted.Next.TextsOf("B-1", "Title"), Is.Empty);
    }

    private static void Apply(SheetModel sheet, Reconciliation.Merged merged, bool wasApplied)
    {
        if (wasApplied)
        {
            sheet.Apply(merged.Changes);
        }
    }

    private static (SheetModel Sheet, MergeBase Known) Written(WorkerRow row)
    {
        var sheet = SheetModel.Of(_layout);
        var merged = Merge(sheet, MergeBase.Empty, row);
        sheet.Apply(merged.Changes);
        return (sheet, merged.Next);
    }

    private static Reconciliation.Merged Merge(SheetModel sheet, MergeBase known, WorkerRow row) =>
        Reconciler.Reconcile(_layout, [row], known, sheet.Read()) is Reconciliation.Merged merged
            ? merged
            : throw new AssertionException("the tab is frozen");

    private static WorkerRow Book(string state, string title, string why) =>
        new(
            "B-1",
            new Dictionary<string, string>
            {
                ["State"] = state,
                ["Title"] = title,
                ["Why"] = why,
            }
        );
}
