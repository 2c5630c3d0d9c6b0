using CsCheck;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Review;

public sealed class MergeBaseTests
{
    private static readonly Gen<MergeBase> _bases = Gen.Select(
            OneOf("K-1", "K-2", "K-3"),
            OneOf("Title", "State"),
            OneOf("", "a", "b")
        )
        .Select((key, header, text) => new MergeBaseCell(key, header, text))
        .Array[0, 8]
        .Select(cells =>
            MergeBase.Of([
                .. cells,
                .. cells.Select(cell => cell with { Header = "", Text = MergeBase.Standing }),
            ])
        );

    [Test]
    public void What_a_ledger_stores_is_the_same_base_when_it_is_loaded() =>
        _bases.Sample(stored =>
        {
            var loaded = MergeBase.Of(stored.Cells.Reverse());
            return loaded.Equals(stored) && loaded.Cells.SequenceEqual(stored.Cells);
        });

    [Test]
    public void After_a_lost_reply_either_text_counts_as_the_workers() =>
        Gen.Select(_bases, _bases)
            .Sample(
                (confirmed, intended) =>
                {
                    var either = confirmed.Or(intended);
                    return confirmed
                        .Cells.Where(cell => !intended.Knows(cell.Key))
                        .Concat(intended.Cells.Where(cell => cell.Header.Length > 0))
                        .All(cell => either.TextsOf(cell.Key, cell.Header).Contains(cell.Text));
                }
            );

    [Test]
    public void What_a_lost_round_forgot_stays_forgotten()
    {
        var confirmed = MergeBase.Of([new("K-1", "Title", "Emma"), new("K-1", "State", "In")]);
        var intended = MergeBase.Of([new("K-1", "State", "Out")]);
        var either = confirmed.Or(intended);
        Assert.That(either.TextsOf("K-1", "Title"), Is.Empty);
        Assert.That(either.TextsOf("K-1", "State"), Is.EqualTo(["In", "Out"]));
    }

    [Test]
    public void A_row_that_only_a_lost_write_would_have_made_is_not_taken_as_standing()
    {
        var intended = MergeBase.Of([
            new("K-1", MergeBase.RowMark, MergeBase.Standing),
            new("K-1", "Title", "Emma"),
        ]);
        var either = MergeBase.Empty.Or(intended);
        Assert.That(either.IsStanding("K-1"), Is.False);
        Assert.That(either.TextsOf("K-1", "Title"), Is.EqualTo(["Emma"]));
    }

    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(at => texts[at]);
}
