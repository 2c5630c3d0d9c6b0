using NodaTime;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Testing.Letters;

/// <summary>The program's first two intakes.</summary>
public static class NewIntake
{
    private static readonly DateTimeZone Vancouver = DateTimeZoneProviders.Tzdb[
        "America/Vancouver"
    ];

    /// <summary>Sixteen weeks, across the end of daylight saving time on November 7.</summary>
    public static Intake Autumn2010 { get; } =
        new(
            "2010-autumn",
            "Mentoring program, autumn 2010",
            new LocalDate(2010, 11, 5),
            new LocalDate(2011, 2, 18),
            Vancouver
        );

    /// <summary>Twelve weeks, all in daylight saving time.</summary>
    public static Intake Pilot2010 { get; } =
        new(
            "2010-pilot",
            "Mentoring program, pilot",
            new LocalDate(2010, 6, 1),
            new LocalDate(2010, 8, 20),
            Vancouver
        );
}
