namespace SheetsMatcher.Worker.Tests.CrashPoints;

/// <summary>A worker of one program, and how far it is to come.</summary>
/// <param name="CutAt">The point at which it stops for good, counted from 1; null for none.</param>
/// <param name="RoundsMax">It ends earlier as soon as every letter is settled.</param>
internal sealed record CrashPointJob(string Settings, int? CutAt, int RoundsMax);

/// <param name="Passed">The points that it came by.</param>
internal sealed record CrashPointEnd(bool IsCut, int Passed);
