using NodaTime;

namespace SheetsMatcher.Demo.Sample;

/// <summary>The intake as intake.json tells it.</summary>
/// <param name="TimeZone">IANA id.</param>
/// <param name="ClockStart">
/// Local time at which the demo begins: after the regular applications, before the first day.
/// </param>
public sealed record SampleFacts(
    string Id,
    string Name,
    LocalDate Start,
    LocalDate End,
    string TimeZone,
    LocalDateTime ClockStart,
    string SpreadsheetTitle,
    string CommitteeEmail,
    string CommitteeName
);
