using NodaTime;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo;

/// <summary>One moment of the sample intake, in local time.</summary>
internal abstract record Moment(LocalDateTime At)
{
    /// <summary>A day begins; nobody does anything.</summary>
    public sealed record Morning(LocalDateTime At) : Moment(At);

    public sealed record Submission(SampleResponse Response) : Moment(Response.At);

    public sealed record Step(CommitteeStep What) : Moment(What.At);
}

/// <summary>What happens in the sample intake, in order of time.</summary>
internal static class Timeline
{
    /// <summary>Shortly after the milestones' hour, so that a morning finds them due.</summary>
    private static readonly LocalTime MorningHour = new(9, 5);

    public static IEnumerable<Moment> BeforeStart(SampleIntake intake) =>
        Events(intake).Where(moment => moment.At < intake.Facts.ClockStart);

    /// <summary>
    /// From the demo's start to the day after the intake's last, with every morning.
    /// </summary>
    public static IEnumerable<Moment> FromStart(SampleIntake intake)
    {
        var first = intake.Facts.ClockStart.Date;
        var days = Period.DaysBetween(first, intake.Facts.End) + 1;
        var mornings = Enumerable
            .Range(1, days)
            .Select(day => new Moment.Morning(first.PlusDays(day) + MorningHour));
        return Events(intake)
            .Where(moment => moment.At >= intake.Facts.ClockStart)
            .Concat(mornings)
            .OrderBy(moment => moment.At);
    }

    private static IEnumerable<Moment> Events(SampleIntake intake) =>
        intake
            .Responses.Select(response => new Moment.Submission(response))
            .Concat<Moment>(intake.Committee.Select(step => new Moment.Step(step)))
            .OrderBy(moment => moment.At);
}
