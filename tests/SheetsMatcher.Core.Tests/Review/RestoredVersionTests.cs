using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Rows that were pasted over, and the earlier version that a person then restores.</summary>
public sealed class RestoredVersionTests
{
    private const int PairCount = 6;

    [Test]
    public void A_version_restored_after_rows_were_pasted_over_goes_on_without_doubled_proposals(
        [Values] bool withIds,
        [Values(1, 2)] int rounds
    )
    {
        var review = ReviewRounds
            .With(
                [.. Enumerable.Range(1, PairCount).Select(at => NewMentor.Named($"Mentor {at}"))],
                [.. Enumerable.Range(1, PairCount).Select(at => NewMentee.Named($"Mentee {at}"))]
            )
            .PlayUntilQuiet();
        var before = review.Sheet.Read();
        // Rows 2 to 4 are copied over rows 5 to 7, with or without the first column.
        for (var row = 1; row <= 3; row++)
        {
            for (var column = withIds ? 0 : 1; column < before.Rows[0].Count; column++)
            {
                review.Sheet.Put(row + 3, column, before.At(row, column));
            }
        }
        for (var round = 0; round < rounds; round++)
        {
            review.Play();
        }
        var height = review.Sheet.RowCount;
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < review.Sheet.ColumnCount; column++)
            {
                review.Sheet.Put(row, column, before.At(row, column));
            }
        }

        Assert.That(
            review.Compute(),
            Is.InstanceOf<Reconciliation.Merged>(),
            $"{review.Compute()}"
        );
        review.PlayUntilQuiet();
        Assert.That(review.Sheet.Read().Rows, Has.Count.EqualTo(PairCount + 1));
        Assert.That(
            Enumerable.Range(1, PairCount).Select(row => review.TextAt(row, MatchColumns.Status)),
            Is.All.EqualTo(MatchStatus.Proposed.Word())
        );
    }
}
