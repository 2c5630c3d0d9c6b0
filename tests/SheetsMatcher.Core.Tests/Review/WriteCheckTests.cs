using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Writes that met a sheet in which rows or columns had moved since it was read.</summary>
public sealed class WriteCheckTests
{
    private SheetModel _sheet = SheetModel.Of(WorkerTabs.Matches);

    [SetUp]
    public void Fill()
    {
        _sheet = SheetModel.Of(WorkerTabs.Matches);
        foreach (var (row, id) in new[] { (1, "M-AAAAAA"), (2, "M-BBBBBB"), (3, "M-CCCCCC") })
        {
            _sheet.Type(row, "Match", id);
            _sheet.Type(row, "Status", "Proposed");
            _sheet.Type(row, "Mentee", $"Mentee of {id}");
            _sheet.Type(row, "Note", $"Note of {id}");
        }
    }

    [Test]
    public void A_write_into_an_unmoved_sheet_is_in_place()
    {
        var (read, changes, _) = Write(_ => { });

        Assert.That(IsInPlace(read, changes), Is.True);
    }

    [Test]
    public void Rows_that_others_added_below_do_not_matter()
    {
        var (read, changes, _) = Write(sheet => sheet.Type(4, "Match", "mine"));

        Assert.That(IsInPlace(read, changes), Is.True);
    }

    [Test]
    public void After_a_sort_each_row_gets_back_what_it_had()
    {
        var (read, changes, now) = Write(sheet => sheet.SortBy("Match", descending: true));

        Assert.That(IsInPlace(read, changes), Is.False);
        Repair(read, changes, now);
        Assert.That(Statuses(), Is.EqualTo(new[] { "Proposed", "Proposed", "Proposed" }));
    }

    [Test]
    public void After_a_deleted_column_a_note_that_was_hit_is_back_beside_its_match()
    {
        var read = _sheet.Read();
        SheetChange[] changes =
        [
            new SheetChange.Update(7, 1, _sheet.ColumnOf("Flags"), Cell.Of("a flag")),
        ];
        _sheet.InsertColumn(12, "");
        _sheet.MoveColumn(0, 12);
        _sheet.Apply(changes);
        var hit = _sheet.TextAt(1, "Note");

        Repair(read, changes, _sheet.Read());

        Assert.That(hit, Is.EqualTo("a flag"));
        Assert.That(_sheet.TextAt(1, "Note"), Is.EqualTo("Note of M-AAAAAA"));
    }

    /// <summary>The write hits the only text of the row, so that nothing in it agrees any more.</summary>
    [Test]
    public void A_text_in_a_row_without_an_id_is_back_after_a_sort(
        [Values("", "typed meanwhile")] string note
    )
    {
        _sheet.Type(2, "Match", "");
        _sheet.Type(2, "Mentee", "");
        _sheet.Type(2, "Note", "");
        _sheet.Type(2, "Status", "typed by a person");
        var (read, changes, now) = Write(sheet =>
        {
            sheet.Type(2, "Note", note);
            sheet.SortBy("Status", descending: true);
        });

        Repair(read, changes, now);

        Assert.That(now.At(1, _sheet.ColumnOf("Status")).ToString(), Is.EqualTo("Superseded"));
        Assert.That(Statuses(), Is.EqualTo(new[] { "typed by a person", "Proposed", "Proposed" }));
        Assert.That(_sheet.TextAt(1, "Note"), Is.EqualTo(note));
    }

    [Test]
    public void A_cell_that_somebody_has_changed_since_is_left_alone()
    {
        var (read, changes, _) = Write(sheet => sheet.SortBy("Match", descending: true));
        _sheet.Type(1, "Status", "typed since");

        Repair(read, changes, _sheet.Read());

        Assert.That(_sheet.TextAt(1, "Status"), Is.EqualTo("typed since"));
    }

    [Test]
    public void An_appended_row_whose_columns_moved_comes_under_its_headers()
    {
        var read = _sheet.Read();
        var cells = Enumerable.Repeat(Cell.Empty, 5).ToArray();
        (cells[0], cells[3]) = (Cell.Of("M-DDDDDD"), Cell.Of("Dana"));
        SheetChange[] changes = [new SheetChange.Append(7, cells)];
        _sheet.InsertColumn(2, "Mine");
        _sheet.Apply(changes);

        Repair(read, changes, _sheet.Read());

        Assert.That(_sheet.TextAt(4, "Mentee"), Is.EqualTo("Dana"));
        Assert.That(_sheet.TextAt(4, "Decision"), Is.Empty);
    }

    private (SheetTable Read, IReadOnlyList<SheetChange> Changes, SheetTable Now) Write(
        Action<SheetModel> meanwhile
    )
    {
        var read = _sheet.Read();
        SheetChange[] changes = [new SheetChange.Update(7, 1, 1, Cell.Of("Superseded"))];
        meanwhile(_sheet);
        _sheet.Apply(changes);
        return (read, changes, _sheet.Read());
    }

    private bool IsInPlace(SheetTable read, IReadOnlyList<SheetChange> changes)
    {
        var now = _sheet.Read();
        return WriteCheck.IsInPlace(
            WriteCheck.Ask(WorkerTabs.Matches, read)
                ?? throw new InvalidOperationException("the tab has keys"),
            read,
            changes,
            new WriteReadback(7, now.Header, [.. now.Rows.Select((_, row) => now.At(row, 0))])
        );
    }

    private void Repair(SheetTable read, IReadOnlyList<SheetChange> changes, SheetTable now) =>
        _sheet.Apply(WriteCheck.Repair(WorkerTabs.Matches, read, changes, now));

    private IEnumerable<string> Statuses() =>
        Enumerable.Range(1, 3).Select(row => _sheet.TextAt(row, "Status"));
}
