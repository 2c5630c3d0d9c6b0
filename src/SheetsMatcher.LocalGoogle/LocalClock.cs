namespace SheetsMatcher.LocalGoogle;

/// <summary>
/// The one clock of a LocalGoogle: real time, or a made-up time that stands still, runs faster or
/// is moved by hand.
/// </summary>
public sealed class LocalClock(TimeProvider real) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow();
}
