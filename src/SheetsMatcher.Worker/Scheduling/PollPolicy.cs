using NodaTime;
using SheetsMatcher.Worker.Polling;

namespace SheetsMatcher.Worker.Scheduling;

/// <summary>What all the programs together may cost.</summary>
/// <param name="Programs">All programs of the settings, wherever in the cluster they run.</param>
/// <param name="ReadsPerMinuteMax">Of the quota of Google's project and accounts.</param>
internal sealed record PollShares(int Programs, int ReadsPerMinuteMax);

/// <summary>
/// How often a program's sheet is read. One half of the reads is for programs at rest, evenly; the
/// other half for those whose sheet has just changed, however many they are. Where many change at
/// once, or send letters, which cost a read each, the next polls are moved apart: so no number of
/// programs, at rest or busy, costs more than the quota.
/// </summary>
internal sealed class PollPolicy(PollShares shares, TimeSpan fastest, TimeSpan atRest)
{
    /// <summary>Who has just edited a sheet will likely edit it again.</summary>
    public static readonly Duration StaysFastFor = Duration.FromMinutes(5);

    /// <summary>The tabs are looked for before they are read.</summary>
    private const int ReadsAtFirst = 2;

    /// <summary>More than a poll that sends no letters: whoever has just sent some may be through.</summary>
    private const int ReadsForeseenMax = 3;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _foreseen = [];
    private readonly Dictionary<string, Instant> _changedAt = [];
    private readonly PollSlots _slots = new(shares.ReadsPerMinuteMax);

    /// <summary>The time from one poll of a program at rest to the next.</summary>
    public TimeSpan RestDelay => Longer(atRest, ShareOf(shares.Programs));

    /// <summary>To be told after each poll.</summary>
    /// <returns>How long to wait until the program's next poll.</returns>
    public TimeSpan DelayAfter(string programId, Poll poll, Instant now)
    {
        lock (_lock)
        {
            _slots.ForgetBefore(now);
            // Nobody knew that the poll would read so much.
            for (
                var read = _foreseen.GetValueOrDefault(programId, ReadsAtFirst);
                read < poll.Reads;
                read++
            )
            {
                _slots.Take(now);
            }

            _foreseen[programId] = Math.Clamp(poll.Reads, 1, ReadsForeseenMax);

            if (poll.HasChanged)
            {
                _changedAt[programId] = now;
            }

            foreach (var (quiet, _) in _changedAt.Where(each => now - each.Value > StaysFastFor))
            {
                _changedAt.Remove(quiet);
            }

            var delay = _changedAt.ContainsKey(programId)
                ? Shorter(Longer(fastest, ShareOf(_changedAt.Count)), RestDelay)
                : RestDelay;
            return Wait(
                poll.MailWaits is { } wait ? Shorter(Longer(wait, fastest), delay) : delay,
                _foreseen[programId],
                now
            );
        }
    }

    /// <summary>How long after the start a program is polled first, so that they do not crowd.</summary>
    public TimeSpan FirstDelay(int position, Instant now)
    {
        lock (_lock)
        {
            _slots.ForgetBefore(now);
            return Wait(ShareOf(shares.Programs) * position / shares.Programs, ReadsAtFirst, now);
        }
    }

    private TimeSpan Wait(TimeSpan wanted, int reads, Instant now)
    {
        var at = _slots.Take(now + Duration.FromTimeSpan(wanted));
        for (var read = 1; read < reads; read++)
        {
            _slots.Take(at);
        }

        return (at - now).ToTimeSpan();
    }

    private TimeSpan ShareOf(int programs) =>
        TimeSpan.FromMinutes(programs / (shares.ReadsPerMinuteMax / 2.0));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
