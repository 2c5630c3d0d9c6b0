using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Protocol;

/// <summary>
/// The mailbox, with everything that is known to go wrong: replies lost before and after the deed,
/// limits, a search that lags behind, outages.
/// </summary>
internal sealed class ModelMailbox(World world, WorkerLife life) : IMailbox, ISendBudget
{
    private const int Lost = 3;
    private const int NeverArrived = 4;
    private const int Limited = 5;

    public bool CanRead => true;

    public ValueTask<string> ReadAddress(CancellationToken cancellation) =>
        new("mentoring@example.org");

    public ValueTask<string?> ReadHistoryMark(CancellationToken cancellation) =>
        Ask(() => world.Mutation == Mutation.NoHistory ? null : "1");

    public ValueTask<Draft> CreateDraft(Letter letter, CancellationToken cancellation) =>
        life.Do(
            chosen =>
            {
                if (chosen == NeverArrived)
                {
                    throw new OutcomeUnknownException("lost");
                }

                var draft = new Draft(
                    world.NextId("draft"),
                    world.NextId("message"),
                    world.NextId("thread")
                );
                world.Drafts.Add(draft);
                return chosen == Lost ? throw new OutcomeUnknownException("lost") : draft;
            },
            furtherOptions: 2
        );

    public ValueTask<SendAnswer> SendDraft(string draftId, CancellationToken cancellation) =>
        life.Do(
            chosen =>
            {
                if (chosen is NeverArrived)
                {
                    return new SendAnswer.Unknown("lost");
                }

                if (chosen is Limited)
                {
                    return new SendAnswer.Limited(TimeSpan.FromMinutes(1), "too many");
                }

                if (world.Drafts.Find(draft => draft.DraftId == draftId) is not { } draft)
                {
                    return Gone();
                }

                var sent = world.SendAway(draft);
                world.SentByWorkers++;
                return chosen == Lost
                    ? (SendAnswer)new SendAnswer.Unknown("lost")
                    : new SendAnswer.Accepted(sent);
            },
            furtherOptions: 3
        );

    public ValueTask<bool> IsStillDraft(string draftId, CancellationToken cancellation) =>
        Ask(() => world.Drafts.Exists(draft => draft.DraftId == draftId));

    public ValueTask<Draft?> FindDraft(LetterTrace trace, CancellationToken cancellation) =>
        Ask(() => world.Drafts.FirstOrDefault());

    /// <summary>The search may not know it yet; thread and history do.</summary>
    public ValueTask<SentMessage?> FindSent(LetterTrace trace, CancellationToken cancellation) =>
        Ask(() =>
            world.Sent.FirstOrDefault() is not { } sent ? null
            : world.Mutation != Mutation.NoHistory && trace.HistoryMark is not null ? sent
            : trace.ThreadId == sent.ThreadId ? sent
            : world.Pick(2) == 1 ? null
            : sent
        );

    public ValueTask<Instant?> ClosedUntil(string mailbox, SendLimits limits, Instant now) =>
        new((Instant?)null);

    public ValueTask<bool> Take(
        string mailbox,
        string programId,
        LetterReference letter,
        SendLimits limits,
        Instant now
    ) => new(true);

    public ValueTask GiveBack(string mailbox, string programId, LetterReference letter) => default;

    public ValueTask Close(string mailbox, Instant until, string why) => default;

    private SendAnswer Gone()
    {
        if (world.Mutation == Mutation.GoneMeansAgain)
        {
            world.Row = world.Row with
            {
                State = LetterState.Claimed,
                ArmedDraftId = null,
                Draft = null,
                CreateAttempted = false,
            };
            return new SendAnswer.Unknown("made anew");
        }

        return new SendAnswer.DraftGone();
    }

    private ValueTask<TAnswer> Ask<TAnswer>(Func<TAnswer> read) =>
        life.Do(
            chosen => chosen == Lost ? throw new GoogleUnavailableException("not now") : read(),
            furtherOptions: 1
        );

    public ValueTask<DraftRemoval> RemoveDraft(Draft draft, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<string>> ListSent(int max, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<FoundLetter?> ReadSent(string messageId, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<BounceNotice>> FindBounces(
        Instant since,
        CancellationToken cancellation
    ) => throw new NotSupportedException();
}
