using System.Collections.Concurrent;
using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using PortDraft = SheetsMatcher.Worker.Ports.Draft;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// A mailbox of which only sending is allowed (<c>gmail.send</c>). A draft lives in this process
/// alone and is given up with the first attempt to send it. So no letter goes twice, but one whose
/// reply was lost, or whose worker ended meanwhile, finds no proof and waits for a person.
/// </summary>
/// <param name="address">
/// The mailbox's own address, which this permission does not let anybody ask for.
/// </param>
internal sealed class SendOnlyMailbox(
    GmailService service,
    GoogleCalls calls,
    LetterHead sender,
    string address
) : IMailbox
{
    private readonly ConcurrentDictionary<string, Letter> _drafts = new();

    public ValueTask<string> ReadAddress(CancellationToken cancellation) => new(address);

    public ValueTask<PortDraft> CreateDraft(Letter letter, CancellationToken cancellation)
    {
        var id = $"unsent-{letter.Reference}";
        _drafts[id] = letter;
        return new(new PortDraft(id, id, ""));
    }

    public async ValueTask<SendAnswer> SendDraft(string draftId, CancellationToken cancellation)
    {
        if (!_drafts.TryRemove(draftId, out var letter))
        {
            return new SendAnswer.DraftGone();
        }

        var raw = LetterMime.Raw(letter, address, sender, calls.Time.GetUtcNow());
        try
        {
            var message = await calls.Run(
                "messages.send",
                CallKind.Send,
                service.Users.Messages.Send(new Message { Raw = raw }, GoogleMailbox.Me),
                cancellation
            );
            return message is { Id: { Length: > 0 } id }
                ? new SendAnswer.Accepted(new(id, message.ThreadId ?? ""))
                : new SendAnswer.Unknown("Google answered messages.send without a message id");
        }
        catch (GoogleFault fault)
        {
            // Back in its place, also where the mailbox itself is refused: nothing was sent then.
            _drafts[draftId] = letter;
            var answer = SendAnswers.Of(fault);
            if (answer is not SendAnswer.Limited)
            {
                _drafts.TryRemove(draftId, out _);
            }

            return answer;
        }
    }

    public ValueTask<bool> IsStillDraft(string draftId, CancellationToken cancellation) =>
        new(_drafts.ContainsKey(draftId));

    public ValueTask<PortDraft?> FindDraft(LetterTrace trace, CancellationToken cancellation) =>
        new((PortDraft?)null);

    public bool CanRead => false;

    public ValueTask<string?> ReadHistoryMark(CancellationToken cancellation) => new((string?)null);

    public ValueTask<SentMessage?> FindSent(LetterTrace trace, CancellationToken cancellation) =>
        new((SentMessage?)null);

    public ValueTask<DraftRemoval> RemoveDraft(PortDraft draft, CancellationToken cancellation) =>
        new(_drafts.TryRemove(draft.DraftId, out _) ? DraftRemoval.Removed : DraftRemoval.NoDraft);

    public ValueTask<IReadOnlyList<string>> ListSent(int max, CancellationToken cancellation) =>
        new(Array.Empty<string>());

    public ValueTask<FoundLetter?> ReadSent(string messageId, CancellationToken cancellation) =>
        new((FoundLetter?)null);

    public ValueTask<IReadOnlyList<BounceNotice>> FindBounces(
        Instant since,
        CancellationToken cancellation
    ) => new(Array.Empty<BounceNotice>());
}
