using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Review;

public sealed class SheetDigestTests
{
    private static readonly SheetTable _table = Table("Matches", [Cell.Of("a"), Cell.Of(1)]);

    [Test]
    public void The_same_cells_have_the_same_digest() =>
        Assert.That(
            SheetDigest.Of([_table]),
            Is.EqualTo(SheetDigest.Of([Table("Matches", [Cell.Of("a"), Cell.Of(1)])]))
        );

    [Test]
    public void Every_difference_shows()
    {
        SheetTable[] others =
        [
            Table("Matched", [Cell.Of("a"), Cell.Of(1)]),
            Table("Matches", [Cell.Of("a"), Cell.Of("1")]),
            Table("Matches", [Cell.Of("a"), Cell.Empty, Cell.Of(1)]),
            Table("Matches", [Cell.Of("a")], [Cell.Of(1)]),
            Table("Matches", [Cell.Of("a\u001Fn1")]),
        ];
        var digests = others.Append(_table).Select(table => SheetDigest.Of([table]));

        Assert.That(digests, Is.Unique);
    }

    private static SheetTable Table(string title, params Cell[][] rows) => new(7, title, rows);
}
