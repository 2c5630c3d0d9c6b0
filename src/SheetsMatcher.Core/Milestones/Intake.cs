using NodaTime;

namespace SheetsMatcher.Core.Milestones;

/// <summary>One run of the program. Week n starts on <c>Start + 7(n-1)</c> days.</summary>
/// <param name="Id">Short and stable, part of every letter's key, e.g. "2010-autumn".</param>
public sealed record Intake(
    string Id,
    string Name,
    LocalDate Start,
    LocalDate End,
    DateTimeZone Zone
)
{
    /// <summary>The week that holds the day, counted from 1; null outside the intake.</summary>
    public int? WeekOf(LocalDate day) =>
        day < Start || day > End ? null : (Period.DaysBetween(Start, day) / 7) + 1;

    /// <summary>A match approved then comes too late for every letter: the two have no program left.</summary>
    public bool IsOver(Instant approvedAt) => approvedAt.InZone(Zone).Date > End;

    /// <summary>Whether a match approved at that moment missed the first week.</summary>
    public bool IsLate(Instant approvedAt) => approvedAt.InZone(Zone).Date >= Start.PlusWeeks(1);
}
