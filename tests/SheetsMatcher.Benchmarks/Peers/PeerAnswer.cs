namespace SheetsMatcher.Benchmarks.Peers;

/// <param name="Time">Of the peer's solving alone, without making its input.</param>
/// <param name="PeakBytes">Of the peer's process; 0 where it has none of its own.</param>
internal sealed record PeerAnswer(long Matched, long Points, TimeSpan Time, long PeakBytes = 0);
