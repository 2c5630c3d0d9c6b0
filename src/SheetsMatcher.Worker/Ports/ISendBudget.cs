using NodaTime;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Ports;

/// <summary>How many letters a mailbox may send; Gmail's own limits lie above.</summary>
public sealed record SendLimits(int PerDayMax, int PerMinuteMax);

/// <summary>
/// What a mailbox may still send, kept across restarts and shared by every program and worker that
/// uses the same mailbox.
/// </summary>
public interface ISendBudget
{
    /// <summary>When the mailbox may send again; null when it may now.</summary>
    ValueTask<Instant?> ClosedUntil(string mailbox, SendLimits limits, Instant now);

    /// <summary>Takes one letter's share before it is sent; false when nothing is left.</summary>
    ValueTask<bool> Take(
        string mailbox,
        string programId,
        LetterReference letter,
        SendLimits limits,
        Instant now
    );

    /// <summary>Gives back the share of a letter that Gmail surely did not take.</summary>
    ValueTask GiveBack(string mailbox, string programId, LetterReference letter);

    /// <summary>Gmail wants no letters before this moment.</summary>
    ValueTask Close(string mailbox, Instant until, string why);
}
