using NodaTime;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Matching;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Polling;

/// <summary>Tells the moment; the name says which part of a poll asks.</summary>
internal delegate ValueTask<Instant> LookAtClock(string reader, CancellationToken cancellation);

/// <summary>What a poll of a program found.</summary>
/// <param name="HasChanged">Something in the sheet, or a letter on its way.</param>
/// <param name="MailWaits">How long until a letter may go again, or falls due; null when none will soon.</param>
/// <param name="Reads">Of the sheet, the looks before each letter included.</param>
internal sealed record Poll(bool HasChanged, TimeSpan? MailWaits, int Reads);

/// <summary>What the scheduler wakes of a program.</summary>
internal interface IProgramRounds
{
    Program Program { get; }

    ValueTask<Poll> Run(LookAtClock clock, CancellationToken cancellation);

    /// <summary>To be called before the first poll in place of a worker that has ended.</summary>
    ValueTask TakeOver();
}

/// <summary>Both rounds of one program, behind one runner so that they take turns.</summary>
internal sealed record ProgramRounds(
    Program Program,
    SpreadsheetCustody Custody,
    MatchingRound Matching,
    MailRound Mail,
    RoundRunner Runner,
    CachingSpreadsheet Sheet,
    IOutbox Outbox,
    ISheetMemory Memory,
    IRoundReports Reports,
    IProgramTurns Turns
) : IProgramRounds
{
    /// <summary>A matching round and a mail round, on one read of the sheet where that will do.</summary>
    public async ValueTask<Poll> Run(LookAtClock clock, CancellationToken cancellation)
    {
        // One turn for both, since they share what was read.
        await using var turn = new ProgramTurn(Turns, Program.Id);
        Sheet.BeginPoll();
        CommitteeWork? work = null;
        var matched = await Runner.Run(
            "matching",
            async token =>
            {
                await turn.Begin(token);
                work = (await Match(await Begin("matching", clock, token), token)).Work;
            },
            cancellation
        );
        await Keep("matching", matched, work);
        var sent = 0;
        TimeSpan? waits = null;
        var mailed = await Runner.Run(
            "mail",
            async token =>
            {
                await turn.Begin(token);
                var report = await SendMail(await Begin("mail", clock, token), token);
                sent = report.Sent;
                waits = report.Waits?.ToTimeSpan();
            },
            cancellation
        );
        await Keep("mail", mailed, null);
        if (Runner.HasStopped)
        {
            await Runner.Keep("mail", () => HeldBrakes.KeepStopped(Memory, Program));
        }

        return new Poll(Sheet.HasChanged || sent > 0, waits, Sheet.Reads);
    }

    public async ValueTask<MatchingReport> Match(AskTime clock, CancellationToken cancellation)
    {
        await Enter(cancellation);
        return await Matching.Run(clock, cancellation);
    }

    public async ValueTask<MailReport> SendMail(AskTime clock, CancellationToken cancellation)
    {
        await Enter(cancellation);
        return await Mail.Run(clock, cancellation);
    }

    /// <summary>Whoever watches the clock's readers sees that the round begins.</summary>
    private static async ValueTask<AskTime> Begin(
        string round,
        LookAtClock clock,
        CancellationToken cancellation
    )
    {
        _ = await clock(round, cancellation);
        return token => clock("read", token);
    }

    /// <summary>A spreadsheet that is gone, or not shared any more, is shown as holding mail too.</summary>
    private async ValueTask Enter(CancellationToken cancellation)
    {
        try
        {
            await Custody.Enter(cancellation);
        }
        catch (GoogleRefusedException)
        {
            await HeldBrakes.KeepBlocked(Memory, Program);
            throw;
        }
    }

    /// <summary>
    /// Frees what a worker of the cluster held that has ended. Were it alive after all, its claims are
    /// worthless as soon as another worker makes a new one.
    /// </summary>
    public ValueTask TakeOver() => Runner.Keep("mail", () => Outbox.ReleaseAll(Program.Id));

    private async ValueTask Keep(string round, RoundEnd? end, CommitteeWork? work)
    {
        if (end is not null)
        {
            var report = new RoundReport(
                round,
                end.StartedAt,
                end.EndedAt,
                end.Problem.Length == 0 ? end.EndedAt : null,
                end.Problem,
                work
            );
            await Runner.Keep(round, () => Reports.Keep(Program.Id, report));
        }
    }
}

/// <summary>A poll's turn, taken by the first of its rounds that gets so far.</summary>
internal sealed class ProgramTurn(IProgramTurns turns, string programId) : IAsyncDisposable
{
    private IAsyncDisposable? _taken;

    public async ValueTask Begin(CancellationToken cancellation) =>
        _taken ??= await turns.Share(programId, cancellation);

    public ValueTask DisposeAsync() => _taken?.DisposeAsync() ?? default;
}
