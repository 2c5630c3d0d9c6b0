using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>A program at one moment, from which many lives begin.</summary>
internal sealed record Moment(StateSnapshot Google, MemoryInProcess Memory);
