using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Protocol;

/// <summary>The ledger's row of the one letter: compare and set along the protocol's arrows.</summary>
internal sealed class ModelOutbox(World world, WorkerLife life) : IOutbox
{
    public ValueTask<IReadOnlyList<OutboxLetter>> Read(string programId, string intakeId) =>
        life.Do(_ => (IReadOnlyList<OutboxLetter>)[world.Row]);

    public ValueTask<IReadOnlyList<OutboxLetter>> ReadLeftOver(
        string programId,
        string intakeId,
        string testId
    ) => new((IReadOnlyList<OutboxLetter>)[]);

    public ValueTask<OutboxLetter?> Claim(OutboxLetter letter, Lease lease) =>
        life.Do(_ =>
        {
            var isTaken =
                world.Lease is { } other
                && other.Owner != lease.Owner
                && other.Now + other.Length > lease.Now;
            if (isTaken || !LetterProtocol.Allows(LetterStep.Claim, world.Row.State))
            {
                return null;
            }

            world.Lease = lease;
            return Set(LetterStep.Claim, row => row with { Epoch = row.Epoch + 1 });
        });

    public ValueTask<OutboxLetter> NoteCreateAttempt(
        OutboxLetter claimed,
        string? historyMark,
        Instant now
    ) =>
        Step(
            claimed,
            LetterStep.NoteCreateAttempt,
            row => row with { CreateAttempted = true, HistoryMark = row.HistoryMark ?? historyMark }
        );

    public ValueTask<OutboxLetter> KeepDraft(OutboxLetter claimed, Draft draft) =>
        Step(claimed, LetterStep.KeepDraft, row => row with { Draft = draft });

    public ValueTask<OutboxLetter> Arm(OutboxLetter claimed) =>
        Step(claimed, LetterStep.Arm, row => row with { ArmedDraftId = row.Draft?.DraftId });

    public ValueTask<OutboxLetter> NoteMissing(OutboxLetter claimed, Instant now) =>
        Step(
            claimed,
            LetterStep.NoteMissing,
            row => row with { MissingSince = row.MissingSince ?? now }
        );

    public ValueTask<OutboxLetter> NoteFailure(OutboxLetter claimed, Instant? nextTryAt) =>
        Step(
            claimed,
            LetterStep.NoteFailure,
            row => row with { Failures = row.Failures + 1, NextTryAt = nextTryAt }
        );

    public ValueTask<OutboxLetter> MarkSent(OutboxLetter claimed, SentMessage proof, Instant now) =>
        Step(claimed, LetterStep.MarkSent, row => row with { Proof = proof, SentAt = now });

    public ValueTask<OutboxLetter> Park(OutboxLetter claimed, string note) =>
        Step(claimed, LetterStep.Park, row => row with { Note = note });

    public async ValueTask Release(OutboxLetter claimed) =>
        await life.Do(_ =>
        {
            if (IsCurrent(claimed))
            {
                world.Lease = null;
            }

            return true;
        });

    private ValueTask<OutboxLetter> Step(
        OutboxLetter claimed,
        LetterStep step,
        Func<OutboxLetter, OutboxLetter> change
    ) =>
        life.Do(_ =>
        {
            // Without arming the caller goes on as if, but nothing of it is committed.
            if (
                world.Mutation == Mutation.NoArming
                && step is LetterStep.KeepDraft or LetterStep.Arm
            )
            {
                return change(claimed) with { State = LetterProtocol.Next(step, claimed.State) };
            }

            return IsCurrent(claimed)
                ? Set(step, change)
                : throw new StaleClaimException("MC-0000001", $"{step}");
        });

    private bool IsCurrent(OutboxLetter claimed) =>
        world.Mutation == Mutation.NoEpochs || claimed.Epoch == world.Row.Epoch;

    private OutboxLetter Set(LetterStep step, Func<OutboxLetter, OutboxLetter> change)
    {
        if (!LetterProtocol.Allows(step, world.Row.State) && world.Mutation == Mutation.None)
        {
            throw new StaleClaimException("MC-0000001", $"{step}");
        }

        var next = LetterProtocol.Allows(step, world.Row.State)
            ? LetterProtocol.Next(step, world.Row.State)
            : LetterProtocol.ArrowsOf(step)[0].To;
        return world.Row = change(world.Row) with { State = next };
    }

    // What a worker's round does with other letters is not part of the protocol of one.
    public ValueTask<OweAnswer> Owe(string programId, Letter letter, Instant dueAt, Instant now) =>
        throw new NotSupportedException();

    public ValueTask<bool> Hold(OutboxLetter letter, string note) =>
        throw new NotSupportedException();

    public ValueTask<bool> LetGo(OutboxLetter letter, Instant now) =>
        throw new NotSupportedException();

    public ValueTask<bool> Return(OutboxLetter letter, string note) =>
        throw new NotSupportedException();

    public ValueTask<bool> Cancel(OutboxLetter letter, string note) =>
        throw new NotSupportedException();

    public ValueTask<bool> Expire(OutboxLetter letter, string note) =>
        throw new NotSupportedException();

    public ValueTask<bool> SendAgain(OutboxLetter letter, Letter again, Instant now) =>
        throw new NotSupportedException();

    public ValueTask<bool> Readdress(OutboxLetter letter, Letter anew, Instant now) =>
        throw new NotSupportedException();

    public ValueTask<OutboxLetter?> ClaimTidying(OutboxLetter letter, Lease lease) =>
        throw new NotSupportedException();

    public ValueTask<OutboxLetter> ForgetDraft(OutboxLetter claimed) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlySet<string>> KnownMessages(IReadOnlyCollection<string> messageIds) =>
        throw new NotSupportedException();

    public ValueTask ReleaseAll(string? programId = null) => throw new NotSupportedException();
}
