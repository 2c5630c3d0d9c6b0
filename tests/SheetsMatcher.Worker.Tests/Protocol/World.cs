using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Protocol;

/// <summary>A part of the protocol that is left out, to see that the check would notice.</summary>
internal enum Mutation
{
    None,

    /// <summary>The draft's id is not committed before it is sent.</summary>
    NoArming,

    /// <summary>A claim of before counts as much as the one of now.</summary>
    NoEpochs,

    /// <summary>What was sent is only ever looked for in the search, which lags behind.</summary>
    NoHistory,

    /// <summary>A draft that is gone is made anew.</summary>
    GoneMeansAgain,
}

/// <summary>The process is gone; nothing that it still meant to do happens.</summary>
internal sealed class CrashException : Exception;

/// <summary>
/// One letter, its row in the ledger, and the mailbox, as small as they can be. The steps of the
/// letter are those of <see cref="LetterProtocol"/>, and the worker is the real LetterSender.
/// </summary>
internal sealed class World(IChances chances, Mutation mutation)
{
    public static readonly Instant Start = Instant.FromUtc(2010, 11, 5, 17, 0);
    private static readonly Letter SomeLetter = NewLetter();

    private int _lastId;

    public Mutation Mutation => mutation;

    public Instant Now { get; set; } = Start;

    public OutboxLetter Row { get; set; } =
        new(
            "lta",
            SomeLetter,
            Start,
            LetterState.Owed,
            Epoch: 0,
            CreateAttempted: false,
            Draft: null,
            ArmedDraftId: null,
            MissingSince: null,
            Proof: null,
            SentAt: null,
            Note: ""
        );

    public Lease? Lease { get; set; }

    public List<Draft> Drafts { get; } = [];

    public List<SentMessage> Sent { get; } = [];

    /// <summary>How often a worker had a draft sent, as against a person by hand.</summary>
    public int SentByWorkers { get; set; }

    /// <summary>A person has thrown a draft away, so that a letter may be missing.</summary>
    public bool IsDiscarded { get; private set; }

    public int Pick(int options) => chances.Pick(options);

    public string NextId(string kind) => $"{kind}{++_lastId}";

    /// <summary>What a person does at the mailbox between two rounds.</summary>
    public void LetPersonAct()
    {
        if (Drafts.Count == 0)
        {
            return;
        }

        switch (Pick(3))
        {
            case 1:
                Drafts.Clear();
                IsDiscarded = true;
                break;
            case 2:
                SendAway(Drafts[0]);
                break;
            default:
                break;
        }
    }

    public SentMessage SendAway(Draft draft)
    {
        Drafts.Remove(draft);
        var sent = new SentMessage(NextId("message"), draft.ThreadId);
        Sent.Add(sent);
        return sent;
    }

    private static Letter NewLetter()
    {
        Assert.That(EmailAddress.TryParse("ana@example.org", out var address), Is.True);
        return new Letter(
            new LetterKey("2010-autumn", "M-1+P-2", "introduction", new ApplicantId("P-1")),
            new LetterReference("MC-0000001"),
            address ?? throw new AssertionException("a plain address is an address"),
            "Ana",
            "Meet your mentor",
            "Ref MC-0000001",
            "<p>Ref MC-0000001</p>"
        );
    }
}

/// <summary>
/// One worker's life, from its start to its crash: after that no call of it does anything.
/// </summary>
internal sealed class WorkerLife(World world, string name, Func<ValueTask> turn)
{
    private bool _isOver;

    public string Name => name;

    /// <summary>Waits for its turn, and lets it crash before or after what it does.</summary>
    public async ValueTask<TAnswer> Do<TAnswer>(Func<int, TAnswer> act, int furtherOptions = 0)
    {
        await turn();
        var chosen = _isOver ? 1 : world.Pick(3 + furtherOptions);
        if (chosen == 1)
        {
            throw Crash();
        }

        var answer = act(chosen);
        return chosen == 2 ? throw Crash() : answer;
    }

    private CrashException Crash()
    {
        _isOver = true;
        return new CrashException();
    }
}
