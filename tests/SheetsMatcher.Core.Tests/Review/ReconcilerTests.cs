using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>The merge of a small tab, cell by cell.</summary>
public sealed class ReconcilerTests
{
    private static readonly TabLayout _layout = new(
        "Books",
        "Id",
        [
            new("Id", ColumnOwner.Worker, 80, "The id.", []),
            new("State", ColumnOwner.Worker, 80, "The state.", []) { WorkerWords = ["In", "Out"] },
            new("Say", ColumnOwner.Committee, 80, "Yours.", ["Yes", "No"]),
            new("Title", ColumnOwner.Shared, 80, "The title.", []),
            new("Pages", ColumnOwner.Worker, 80, "The pages.", []) { IsNumber = true },
            new("Note", ColumnOwner.Committee, 80, "Yours.", []),
        ],
        DeletedRow.StaysAway
    );

    private SheetModel _sheet = SheetModel.Of(_layout);
    private MergeBase _base = MergeBase.Empty;

    [SetUp]
    public void Two_rows_are_written()
    {
        _sheet = SheetModel.Of(_layout);
        _base = MergeBase.Empty;
        Round(Book("B-1", "In", "Emma", "320"), Book("B-2", "Out", "Ulysses", "730"));
    }

    [Test]
    public void New_rows_are_appended_in_the_order_computed() =>
        Assert.That(
            _sheet.Read().Rows.Skip(1).Select(row => string.Join("|", row)),
            Is.EqualTo(["B-1|In||Emma|320", "B-2|Out||Ulysses|730"])
        );

    [Test]
    public void Numbers_are_written_as_numbers() =>
        Assert.That(_sheet.Read().At(1, 4).Number, Is.EqualTo(320));

    [Test]
    public void A_round_without_news_writes_nothing()
    {
        var merged = Merge(Book("B-1", "In", "Emma", "320"), Book("B-2", "Out", "Ulysses", "730"));
        Assert.That(merged.Changes, Is.Empty);
        Assert.That(merged.Next, Is.EqualTo(_base));
    }

    [Test]
    public void An_unedited_cell_follows_the_worker()
    {
        var merged = Merge(Book("B-1", "Out", "Emma", "321"));
        Assert.That(
            merged.Changes,
            Is.EqualTo(
                new SheetChange[]
                {
                    new SheetChange.Update(7, 1, 1, Cell.Of("Out")),
                    new SheetChange.Update(7, 1, 4, Cell.Of(321)),
                }
            )
        );
    }

    [TestCase("State", "Lost")]
    [TestCase("Title", "Emma (annotated)")]
    [TestCase("Pages", "about 300")]
    public void What_a_person_typed_stands_and_is_reported(string header, string typed)
    {
        _sheet.Type(1, header, typed);
        var merged = Round(Book("B-1", "Out", "Emma II", "999"));
        Assert.That(_sheet.TextAt(1, header), Is.EqualTo(typed));
        Assert.That(
            merged.Kept.Select(edit => (edit.Key, edit.Row, edit.Header, edit.Theirs)),
            Is.EqualTo([("B-1", 1, header, typed)])
        );
        Assert.That(Merge(Book("B-1", "Out", "Emma II", "999")).Changes, Is.Empty);
    }

    [Test]
    public void An_undone_edit_gives_a_workers_cell_back()
    {
        _sheet.Type(1, "State", "Lost");
        Round(Book("B-1", "Out", "Emma", "320"));
        _sheet.Type(1, "State", "In");
        Round(Book("B-1", "Out", "Emma", "320"));
        Assert.That(_sheet.TextAt(1, "State"), Is.EqualTo("Out"));
    }

    [Test]
    public void A_shared_cell_once_retyped_is_the_committees_for_good()
    {
        _sheet.Type(1, "Title", "Persuasion");
        Round(Book("B-1", "In", "Emma", "320"));
        _sheet.Type(1, "Title", "Emma");
        Round(Book("B-1", "In", "Emma II", "320"));
        Assert.That(_sheet.TextAt(1, "Title"), Is.EqualTo("Emma"));
    }

    [Test]
    public void A_cleared_workers_cell_is_filled_in_again()
    {
        _sheet.Type(1, "State", "");
        Round(Book("B-1", "In", "Emma", "320"));
        Assert.That(_sheet.TextAt(1, "State"), Is.EqualTo("In"));
    }

    [Test]
    public void A_cleared_shared_cell_stays_empty()
    {
        _sheet.Type(1, "Title", "");
        var merged = Round(Book("B-1", "In", "Emma", "320"));
        Assert.That(_sheet.TextAt(1, "Title"), Is.Empty);
        Assert.That(merged.Kept.Single().Theirs, Is.Empty);
    }

    [Test]
    public void Columns_are_found_by_header_wherever_they_stand()
    {
        _sheet.InsertColumn(0, "Shelf");
        _sheet.MoveColumn(_sheet.ColumnOf("Id"), 4);
        _sheet.Type(0, "State", " state ");
        _sheet.SortBy("Title", descending: true);
        Round(Book("B-1", "Out", "Emma", "320"), Book("B-3", "In", "Persuasion", "250"));
        Assert.That(_sheet.TextAt(_sheet.RowOf("Id", "B-1"), " state "), Is.EqualTo("Out"));
        Assert.That(_sheet.TextAt(_sheet.RowOf("Id", "B-3"), "Title"), Is.EqualTo("Persuasion"));
        Assert.That(_sheet.TextAt(_sheet.RowOf("Id", "B-3"), "Shelf"), Is.Empty);
    }

    [Test]
    public void A_column_that_only_the_committee_uses_may_be_missing()
    {
        _sheet.Type(0, "Note", "Remarks");
        Assert.That(Merge(Book("B-1", "In", "Emma", "320")).Changes, Is.Empty);
    }

    [Test]
    public void A_row_that_is_not_computed_is_left_alone()
    {
        Round(Book("B-1", "In", "Emma", "320"));
        Assert.That(_sheet.TextAt(2, "Title"), Is.EqualTo("Ulysses"));
        Assert.That(_base.TextsOf("B-2", "Title"), Is.EqualTo(["Ulysses"]));
    }

    [Test]
    public void A_deleted_row_is_not_written_again_and_is_reported()
    {
        _sheet.DeleteRow(1);
        var merged = Round(Book("B-1", "In", "Emma", "320"));
        Assert.That(merged.Changes, Is.Empty);
        Assert.That(merged.Deleted, Is.EqualTo(["B-1"]));
        Assert.That(Merge(Book("B-1", "In", "Emma", "320")).Changes, Is.Empty);
    }

    [Test]
    public void A_deleted_row_that_comes_back_by_undo_goes_on_as_before()
    {
        _sheet.DeleteRow(1);
        Round();
        _sheet.Type(2, "Id", "B-1");
        _sheet.Type(2, "State", "In");
        _sheet.Type(2, "Title", "Emma");
        Round(Book("B-1", "Out", "Emma II", "320"));
        Assert.That(_sheet.TextAt(2, "State"), Is.EqualTo("Out"));
        Assert.That(_sheet.TextAt(2, "Title"), Is.EqualTo("Emma II"));
    }

    [Test]
    public void A_deleted_row_may_return_once_its_cause_was_gone()
    {
        var layout = _layout with { DeletedRow = DeletedRow.StaysAwayWhileItsCauseLasts };
        _sheet.DeleteRow(1);
        var book = Book("B-1", "In", "Emma", "320");
        Assert.That(Round(layout, book).Changes, Is.Empty, "the cause lasts");
        Assert.That(Round(layout).Changes, Is.Empty, "the cause is gone");
        Assert.That(Round(layout, book).Changes, Has.Count.EqualTo(1), "there is a new cause");
    }

    [Test]
    public void Too_long_a_text_is_cut_and_then_left_in_peace()
    {
        var endless = new string('x', 60_000);
        Round(Book("B-1", "In", endless, "320"));
        Assert.That(_sheet.TextAt(1, "Title"), Has.Length.EqualTo(49_000).And.EndsWith("x…"));
        Assert.That(Merge(Book("B-1", "In", endless, "320")).Changes, Is.Empty);
    }

    [TestCase("a\0b", "a\uFFFDb")]
    [TestCase("one\r\ntwo", "one\ntwo")]
    [TestCase("=IMPORTXML(\"x\")", "=IMPORTXML(\"x\")")]
    public void Texts_are_brought_into_a_form_that_a_cell_can_hold(string computed, string written)
    {
        Round(Book("B-1", "In", computed, "320"));
        Assert.That(_sheet.TextAt(1, "Title"), Is.EqualTo(written));
        Assert.That(Merge(Book("B-1", "In", computed, "320")).Changes, Is.Empty);
    }

    [Test]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        Round(Book("B-1", "In", "a" + (char)0xD800 + "b", "320"));
        Assert.That(_sheet.TextAt(1, "Title"), Is.EqualTo("a\uFFFDb"));
    }

    [Test]
    public void Computing_a_committee_column_is_refused() =>
        Assert.That(
            () => Merge(new WorkerRow("B-1", new Dictionary<string, string> { ["Say"] = "Yes" })),
            Throws.ArgumentException.With.Message.Contains("\"Say\"")
        );

    [Test]
    public void Computing_a_key_twice_is_refused() =>
        Assert.That(
            () => Merge(Book("B-1", "In", "a", "1"), Book("B-1", "In", "b", "2")),
            Throws.ArgumentException.With.Message.Contains("B-1")
        );

    private Reconciliation.Merged Round(params WorkerRow[] computed) => Round(_layout, computed);

    private Reconciliation.Merged Round(TabLayout layout, params WorkerRow[] computed)
    {
        var merged = Merge(layout, computed);
        _sheet.Apply(merged.Changes);
        _base = merged.Next;
        return merged;
    }

    private Reconciliation.Merged Merge(params WorkerRow[] computed) => Merge(_layout, computed);

    private Reconciliation.Merged Merge(TabLayout layout, WorkerRow[] computed) =>
        Reconciler.Reconcile(layout, computed, _base, _sheet.Read()) is Reconciliation.Merged merged
            ? merged
            : throw new AssertionException("the tab is frozen");

    private static WorkerRow Book(string id, string state, string title, string pages) =>
        new(
            id,
            new Dictionary<string, string>
            {
                ["State"] = state,
                ["Title"] = title,
                ["Pages"] = pages,
            }
        );
}
