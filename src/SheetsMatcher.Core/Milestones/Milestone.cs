using NodaTime;

namespace SheetsMatcher.Core.Milestones;

/// <summary>What a milestone's day is counted from.</summary>
public enum Anchor
{
    /// <summary>The moment at which the worker first saw a match approved.</summary>
    Approval,
    IntakeStart,
    IntakeEnd,

    /// <summary>The arrival of a person's application.</summary>
    Application,
}

/// <summary>Who gets a milestone's letters.</summary>
public enum Audience
{
    /// <summary>Mentors and mentees: of the approved matches, or of the applications.</summary>
    Both,
    Mentors,
    Mentees,

    /// <summary>Everyone who applied and has had no match approved or put on hold.</summary>
    Unmatched,
    Committee,
}

/// <summary>When a letter that is due goes after all.</summary>
public enum Condition
{
    Always,

    /// <summary>Only while the committee has not ticked that the pair has met.</summary>
    NotMetYet,

    /// <summary>Only to those of whom the committee has not ticked that feedback came.</summary>
    NoFeedback,

    /// <summary>Only where the match was approved after the intake's first week.</summary>
    LateMatch,
}

/// <summary>Which letters go first when there is not room for all.</summary>
public enum Priority
{
    First,
    Normal,
    Last,
}

/// <summary>One dated mailing of an intake.</summary>
/// <param name="Id">Short and stable, e.g. "week-4-check-in"; part of every letter's key.</param>
/// <param name="TemplateId">The letter's name, as in the Letters tab.</param>
/// <param name="OffsetDays">Days after the anchor's day (negative: before).</param>
/// <param name="At">
/// Local time of day in the intake's zone; null: at once (with Approval or Application).
/// </param>
public sealed record Milestone(
    string Id,
    string Name,
    string TemplateId,
    Anchor Anchor,
    int OffsetDays,
    LocalTime? At,
    Audience Audience
)
{
    public const int TooLateAfterDaysByDefault = 5;

    /// <summary>
    /// When set, the first such day on or after the anchor's day plus the offset.
    /// </summary>
    public IsoDayOfWeek? Weekday { get; init; }

    public Condition Condition { get; init; }

    /// <summary>Whether a match that is approved later gets the letter all the same.</summary>
    public bool CatchesUp { get; init; }

    /// <summary>Past its time by more than this, a letter waits for a person's decision.</summary>
    public int TooLateAfterDays { get; init; } = TooLateAfterDaysByDefault;

    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>Whether it comes again every week until the intake ends.</summary>
    public bool IsWeekly { get; init; }

    /// <summary>Whether an entry for the recipient's calendar comes with the letter.</summary>
    public bool HasCalendarEntry { get; init; }
}
