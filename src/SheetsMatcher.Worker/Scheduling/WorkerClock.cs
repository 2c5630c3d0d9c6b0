using System.Net.Http.Json;
using NodaTime;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Scheduling;

/// <summary>
/// The time that rounds live in: the machine's own, or that of a LocalGoogle whose clock is played
/// forward. The followed time stands still between two looks, so a round sees one moment.
/// </summary>
internal sealed class WorkerClock(TimeProvider real, HttpClient? followed) : TimeProvider
{
    private DateTimeOffset? _lastSeen;

    public override DateTimeOffset GetUtcNow() => _lastSeen ?? real.GetUtcNow();

    /// <summary>The moment of a round that begins now.</summary>
    /// <param name="reader">Which round asks, so that the clock's owner can see who has come round.</param>
    public async ValueTask<Instant> Look(string reader, CancellationToken cancellation)
    {
        if (followed is not null)
        {
            var face = await followed.GetFromJsonAsync<ClockFace>(
                new Uri($"?reader={reader}", UriKind.Relative),
                cancellation
            );
            _lastSeen = face?.Now ?? throw new HttpRequestException("the clock gave no time");
        }

        return Instant.FromDateTimeOffset(GetUtcNow());
    }

    /// <summary>For one reader.</summary>
    public AskTime AskedBy(string reader) => cancellation => Look(reader, cancellation);

    private sealed record ClockFace(DateTimeOffset Now);
}
