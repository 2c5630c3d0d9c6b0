using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Review;

[TestFixtureSource(typeof(WorkerTabs), nameof(WorkerTabs.All))]
public sealed class WorkerTabsTests(TabLayout layout)
{
    [Test]
    public void Headers_are_told_apart_without_regard_to_case() =>
        Assert.That(layout.Columns.Select(column => column.Header.ToUpperInvariant()), Is.Unique);

    [Test]
    public void The_key_is_a_workers_column() =>
        Assert.That(
            layout.Columns.Single(column => column.Header == layout.KeyHeader).Owner,
            Is.EqualTo(ColumnOwner.Worker)
        );

    [Test]
    public void Every_column_has_a_note_of_one_sentence_and_a_sensible_width()
    {
        foreach (var column in layout.Columns)
        {
            Assert.That(column.Note, Does.Match(@"^[A-Z][^.]+\.$"), column.Header);
            Assert.That(column.WidthPixels, Is.InRange(60, 400), column.Header);
        }
    }

    [Test]
    public void Nobody_but_the_committee_has_a_column_for_notes() =>
        Assert.That(
            layout.Columns.Where(column => column.Header == "Note").Select(column => column.Owner),
            Is.EqualTo(new[] { ColumnOwner.Committee })
        );
}
