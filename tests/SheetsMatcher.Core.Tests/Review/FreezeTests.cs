using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>What stops the worker from writing, and that it goes on by itself once mended.</summary>
public sealed class FreezeTests
{
    private static readonly TabLayout _layout = new(
        "Books",
        "Id",
        [
            new("Id", ColumnOwner.Worker, 80, "The id.", []),
            new("Title", ColumnOwner.Shared, 80, "The title.", []),
            new("Author", ColumnOwner.Shared, 80, "The author.", []),
            new("Say", ColumnOwner.Committee, 80, "Yours.", ["Yes", "No"]),
        ],
        DeletedRow.StaysAway
    )
    {
        ManyRowsGone = ManyRowsGone.AreAskedAbout,
    };

    private static readonly WorkerRow[] _books =
    [
        Book("B-1", "Emma", "Austen"),
        Book("B-2", "Ulysses", "Joyce"),
        Book("B-3", "Middlemarch", "Eliot"),
        Book("B-4", "Dubliners", "Joyce"),
        Book("B-5", "Persuasion", "Austen"),
    ];

    private SheetModel _sheet = SheetModel.Of(_layout);
    private MergeBase _base = MergeBase.Empty;

    [SetUp]
    public void Five_rows_are_written()
    {
        _sheet = SheetModel.Of(_layout);
        var merged = (Reconciliation.Merged)
            Reconciler.Reconcile(_layout, _books, MergeBase.Empty, _sheet.Read());
        _sheet.Apply(merged.Changes);
        _base = merged.Next;
    }

    [TestCase("Id")]
    [TestCase("Title")]
    [TestCase("Say")]
    public void A_missing_header_freezes_and_is_named(string header)
    {
        _sheet.Type(0, header, "Something else");
        var frozen = Frozen();
        Assert.That(frozen.What, Is.EqualTo($"Books: row 1 has no column \"{header}\"."));
        Assert.That(frozen.Remedy, Does.StartWith("Put the header back in row 1"));
        _sheet.Type(0, "Something else", header);
        Assert.That(Reconciler.Check(_layout, _base, _sheet.Read()), Is.Null);
    }

    [Test]
    public void An_emptied_tab_freezes() =>
        Assert.That(
            Frozen(new SheetTable(7, "Books", [])).What,
            Is.EqualTo("Books: row 1 has no column \"Id\", \"Title\", \"Author\", \"Say\".")
        );

    [Test]
    public void A_row_above_the_header_freezes()
    {
        _sheet.InsertRow(0);
        Assert.That(Frozen().What, Does.StartWith("Books: row 1 has no column"));
    }

    [Test]
    public void A_header_that_stands_twice_freezes_and_is_named()
    {
        _sheet.InsertColumn(2, "Title");
        Assert.That(
            Frozen().What,
            Is.EqualTo("Books: the header \"Title\" stands in columns B and C.")
        );
    }

    /// <summary>Which of the two the committee writes into nobody can tell.</summary>
    [TestCase("title")]
    [TestCase("TITLE")]
    [TestCase(" Title ")]
    [TestCase("Title:")]
    [TestCase("Title?")]
    [TestCase("(Title)")]
    [TestCase("*Title*")]
    [TestCase("Title\u00A0")]
    [TestCase("Title\u200B")]
    [TestCase("Títle")]
    public void A_header_and_its_twin_in_other_case_or_punctuation_stand_twice(string twin)
    {
        _sheet.InsertColumn(2, twin);
        Assert.That(
            Frozen().What,
            Is.EqualTo("Books: the header \"Title\" stands in columns B and C.")
        );
    }

    [Test]
    public void Two_rows_with_one_key_freeze_and_are_named()
    {
        _sheet.Type(4, "Id", " B-1 ");
        Assert.That(
            Frozen().What,
            Is.EqualTo("Books: rows 2 and 5 both have \"B-1\" in the column \"Id\".")
        );
    }

    [Test]
    public void Lines_of_the_committees_own_may_be_alike_in_the_key_column()
    {
        _sheet.Type(6, "Id", "-----");
        _sheet.Type(8, "Id", "-----");
        Assert.That(((Reconciliation.Merged)Reconcile()).Changes, Is.Empty);
    }

    [Test]
    public void Two_rows_with_a_key_that_the_ledger_has_lost_freeze_too()
    {
        _sheet.Type(2, "Id", "B-9");
        _sheet.Type(4, "Id", "B-9");
        Assert.That(Frozen().What, Does.Contain("rows 3 and 5 both have \"B-9\""));
    }

    [Test]
    public void More_than_half_of_the_rows_gone_at_once_freeze()
    {
        DeleteFirstRows(3);
        Assert.That(
            Frozen().What,
            Is.EqualTo("Books: 3 rows, more than half of them, are gone at once.")
        );
        Assert.That(Frozen().Gone, Is.EquivalentTo(["B-1", "B-2", "B-3"]));
    }

    [Test]
    public void Rows_that_only_list_what_the_worker_knows_are_written_again()
    {
        DeleteFirstRows(3);
        var merged = (Reconciliation.Merged)
            Reconciler.Reconcile(
                _layout with
                {
                    ManyRowsGone = ManyRowsGone.ComeBack,
                },
                _books,
                _base,
                _sheet.Read()
            );
        Assert.That(merged.Changes, Has.Count.EqualTo(3).And.All.InstanceOf<SheetChange.Append>());
    }

    [Test]
    public void A_row_that_the_rounds_wait_for_comes_back()
    {
        DeleteFirstRows(1);
        var merged = (Reconciliation.Merged)
            Reconciler.Reconcile(
                _layout,
                [_books[0] with { ComesBack = true }, .. _books[1..]],
                _base,
                _sheet.Read()
            );
        Assert.That(merged.Changes, Has.Count.EqualTo(1));
    }

    [Test]
    public void Rows_that_go_in_small_steps_do_not_freeze()
    {
        for (var step = 0; step < 2; step++)
        {
            DeleteFirstRows(2);
            var merged = (Reconciliation.Merged)Reconcile();
            Assert.That(merged.Changes, Is.Empty);
            _base = merged.Next;
        }
        Assert.That(_base.IsStanding("B-5"), Is.True);
        Assert.That(_base.Keys.Count(_base.IsDeleted), Is.EqualTo(4));
    }

    [Test]
    public void Exchanging_one_shared_cell_between_rows_does_not_freeze()
    {
        _sheet.Type(1, "Author", "Joyce");
        _sheet.Type(2, "Author", "Austen");
        Assert.That(((Reconciliation.Merged)Reconcile()).Kept, Has.Count.EqualTo(2));
    }

    private void DeleteFirstRows(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _sheet.DeleteRow(1);
        }
    }

    private Reconciliation Reconcile() =>
        Reconciler.Reconcile(_layout, _books, _base, _sheet.Read());

    private Reconciliation.Frozen Frozen() => Frozen(_sheet.Read());

    private Reconciliation.Frozen Frozen(SheetTable inSheet) =>
        Reconciler.Reconcile(_layout, _books, _base, inSheet) is Reconciliation.Frozen frozen
            ? frozen
            : throw new AssertionException("the tab is not frozen");

    private static WorkerRow Book(string id, string title, string author) =>
        new(id, new Dictionary<string, string> { ["Title"] = title, ["Author"] = author });
}
