using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Google.Sheets;

namespace SheetsMatcher.Worker.Tests.Google.Sheets;

internal sealed class PackedRowTests
{
    [Test]
    public void Every_kind_of_cell_comes_back_as_it_was()
    {
        Cell[] cells =
        [
            Cell.Empty,
            Cell.Of("Ruth Ōkafor \U0001F4DA"),
            Cell.Of(40452.123456789),
            Cell.Of(double.NegativeZero),
            Cell.Empty,
            Cell.Of(true),
            Cell.Of(false),
            Cell.Of(new string('x', 1_000)),
            Cell.Empty,
        ];

        var row = new PackedRow(cells);

        Assert.That(row, Is.EqualTo(cells));
        Assert.That(row, Has.Count.EqualTo(cells.Length));
        Assert.That(row[2], Is.EqualTo(cells[2]));
    }

    [Test]
    public void A_row_may_be_empty() => Assert.That(new PackedRow([]), Is.Empty);
}
