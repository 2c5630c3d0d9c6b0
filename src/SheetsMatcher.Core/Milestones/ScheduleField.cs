namespace SheetsMatcher.Core.Milestones;

/// <summary>The parts of a milestone, as the schedule's file names them.</summary>
public static class ScheduleField
{
    public const string Id = "id";
    public const string Name = "name";
    public const string Letter = "letter";
    public const string Anchor = "anchor";
    public const string Offset = "offset";
    public const string Weekday = "weekday";
    public const string At = "at";
    public const string Audience = "audience";
    public const string Condition = "condition";
    public const string CatchUp = "catchUp";
    public const string TooLateAfter = "tooLateAfter";
    public const string Priority = "priority";
    public const string Repeat = "repeat";
    public const string Calendar = "calendar";

    public static readonly IReadOnlyList<string> All =
    [
        Id,
        Name,
        Letter,
        Anchor,
        Offset,
        Weekday,
        At,
        Audience,
        Condition,
        CatchUp,
        TooLateAfter,
        Priority,
        Repeat,
        Calendar,
    ];

    /// <summary>A milestone of texts by the names of its parts.</summary>
    public static ScheduleEntry ToEntry(string place, Func<string, string?> text) =>
        new(place)
        {
            Id = text(Id),
            Name = text(Name),
            Letter = text(Letter),
            Anchor = text(Anchor),
            Offset = text(Offset),
            Weekday = text(Weekday),
            At = text(At),
            Audience = text(Audience),
            Condition = text(Condition),
            CatchUp = text(CatchUp),
            TooLateAfter = text(TooLateAfter),
            Priority = text(Priority),
            Repeat = text(Repeat),
            Calendar = text(Calendar),
        };
}
