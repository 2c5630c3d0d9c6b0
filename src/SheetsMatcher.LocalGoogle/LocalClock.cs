using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle;

/// <param name="Now">UTC.</param>
/// <param name="Rate">Local seconds a real second: 0 stands still, 1 is real time.</param>
/// <param name="Until">Where the clock will come to rest, when it runs towards a time.</param>
public sealed record ClockReading(DateTimeOffset Now, double Rate, DateTimeOffset? Until);

/// <summary>
/// The one clock of a LocalGoogle: real time, or a made-up time that stands still, runs faster or
/// is moved by hand. It goes backwards by <see cref="Set"/> alone. Timers and time stamps stay
/// real, since what waits for them waits for this machine.
/// </summary>
public sealed class LocalClock : TimeProvider, ISnapshotPart
{
    /// <summary>One week in five seconds.</summary>
    public const double PlayRate = 7 * 86_400 / 5.0;

    /// <summary>A clock left playing stands here at last, well before dates run out.</summary>
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TimeProvider _real;
    private readonly Lock _lock = new();
    private Course? _course;

    /// <summary>Follows real time until it is moved.</summary>
    public LocalClock(TimeProvider real) => _real = real;

    /// <summary>Stands still at a time until it is moved.</summary>
    public LocalClock(TimeProvider real, DateTimeOffset standingAt)
    {
        _real = real;
        _course = CourseFrom(standingAt.ToUniversalTime(), rate: 0);
    }

    /// <summary>Raised after the clock was moved by hand, outside its lock.</summary>
    public event Action? Moved;

    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Read().Now;

    public override long GetTimestamp() => _real.GetTimestamp();

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => _real.CreateTimer(callback, state, dueTime, period);

    public ClockReading Read()
    {
        lock (_lock)
        {
            return ReadCourse();
        }
    }

    /// <summary>Puts the clock at a time, forward or back, and lets it go on as it went.</summary>
    public void Set(DateTimeOffset now) =>
        Change(reading => CourseFrom(now < Latest ? now : Latest, Onward(reading)));

    /// <summary>Moves the clock forward at once.</summary>
    public void Jump(TimeSpan by) =>
        Change(reading => CourseFrom(Later(reading.Now, by), Onward(reading)));

    /// <summary>
    /// Runs forward at play speed by that much and rests there; more is added on the way.
    /// </summary>
    public void Advance(TimeSpan by) =>
        Change(reading =>
            CourseFrom(reading.Now, PlayRate) with
            {
                Until = Later(reading.Until ?? reading.Now, by),
                RateAfter = RestRate(reading),
            }
        );

    public void Play() => Change(reading => CourseFrom(reading.Now, PlayRate));

    public void Pause() => Change(reading => CourseFrom(reading.Now, rate: 0));

    object ISnapshotPart.Capture()
    {
        lock (_lock)
        {
            var reading = ReadCourse();
            return new Captured(reading, _course);
        }
    }

    /// <summary>A clock that followed real time follows it again; another goes on from then.</summary>
    void ISnapshotPart.Restore(object captured)
    {
        var (reading, course) = (Captured)captured;
        lock (_lock)
        {
            _course = course is null
                ? null
                : course with
                {
                    From = reading.Now,
                    Since = _real.GetTimestamp(),
                };
        }

        Moved?.Invoke();
    }

    private void Change(Func<ClockReading, Course> next)
    {
        lock (_lock)
        {
            _course = next(ReadCourse());
        }

        Moved?.Invoke();
    }

    private ClockReading ReadCourse()
    {
        if (_course is not { } course)
        {
            return new(_real.GetUtcNow(), 1, null);
        }

        var passed = _real.GetElapsedTime(course.Since).TotalSeconds * course.Rate;
        var left = (Latest - course.From).TotalSeconds;
        var now = passed < left ? course.From.AddSeconds(passed) : Latest;
        if (course.Until is not { } until || now < until)
        {
            return new(now, course.Rate, course.Until);
        }

        _course = CourseFrom(until, course.RateAfter);
        return new(until, course.RateAfter, null);
    }

    private Course CourseFrom(DateTimeOffset from, double rate) =>
        new(from.ToUniversalTime(), _real.GetTimestamp(), rate, null, 0);

    /// <summary>A run towards a time ends where the clock is moved by hand.</summary>
    private double Onward(ClockReading reading) =>
        reading.Until is null ? reading.Rate : _course?.RateAfter ?? 0;

    /// <summary>After a run the clock ticks on only where it ticked in real time before.</summary>
    private double RestRate(ClockReading reading) =>
        Onward(reading) is var rate && rate == PlayRate ? 0 : rate;

    private static DateTimeOffset Later(DateTimeOffset from, TimeSpan by) =>
        by < TimeSpan.Zero
            ? throw new ArgumentOutOfRangeException(nameof(by), by, "the clock only goes forward")
        : by < Latest - from ? from + by
        : Latest;

    private sealed record Course(
        DateTimeOffset From,
        long Since,
        double Rate,
        DateTimeOffset? Until,
        double RateAfter
    );

    private sealed record Captured(ClockReading Reading, Course? Course);
}
