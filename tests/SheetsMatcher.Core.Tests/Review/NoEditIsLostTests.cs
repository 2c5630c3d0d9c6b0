using CsCheck;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>The promise itself: whatever the committee does, nothing that it typed is lost.</summary>
public sealed class NoEditIsLostTests
{
    private enum Reply
    {
        Arrives,
        IsLostAfterTheWrite,
        IsLostBeforeTheWrite,
    }

    private static readonly Gen<CommitteeEdit> _edit = Gen.Select(
            Gen.Int[0, ModelCommittee.KindCount - 1],
            Gen.Int[0, 99],
            Gen.Int[0, 99],
            Gen.Int[0, 99]
        )
        .Select((kind, where, other, what) => new CommitteeEdit(kind, where, other, what));

    /// <summary>Between two rounds, up to four edits; most replies arrive.</summary>
    private static readonly Gen<(CommitteeEdit[] Edits, Reply Reply)[]> _story = Gen.Select(
        _edit.Array[0, 4],
        Gen.Int[0, 5].Select(at => at < 3 ? (Reply)at : Reply.Arrives)
    ).Array[1, 8];

    [Test]
    public void Every_typed_cell_still_stands_in_its_row_after_every_round() =>
        _story.Sample(
            story =>
            {
                var committee = new ModelCommittee();
                foreach (var (edits, reply) in story)
                {
                    Array.ForEach(edits, committee.Do);
                    Play(committee, reply);
                    committee.LoseNothing();
                }
            },
            iter: 150,
            threads: 1
        );

    [Test]
    public void Rounds_fall_quiet_when_nobody_edits() =>
        _story.Sample(
            story =>
            {
                var committee = new ModelCommittee();
                foreach (var (edits, reply) in story)
                {
                    Array.ForEach(edits, committee.Do);
                    Play(committee, reply);
                }
                committee.Rounds.PlayUntilQuiet();
                committee.LoseNothing();
            },
            iter: 150,
            threads: 1
        );

    private static void Play(ModelCommittee committee, Reply reply)
    {
        var rounds = committee.Rounds;
        if (rounds.Compute() is not Reconciliation.Merged merged)
        {
            return;
        }
        if (reply != Reply.IsLostBeforeTheWrite)
        {
            rounds.Sheet.Apply(merged.Changes);
        }
        rounds.LastWritten =
            reply == Reply.Arrives ? merged.Next : rounds.LastWritten.Or(merged.Next);
        committee.AgreeWithTheWorker();
    }
}
