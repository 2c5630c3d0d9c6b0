using NodaTime;

namespace SheetsMatcher.Core.Applications;

/// <summary>Everyone who applied and can be used, and every response that cannot.</summary>
public sealed record Roster(
    IReadOnlyList<Mentor> Mentors,
    IReadOnlyList<Mentee> Mentees,
    IReadOnlyList<ApplicationProblem> Problems
)
{
    /// <summary>Reads both responses tabs; the latest response of an email stands.</summary>
    public static Roster Read(
        SheetTable mentorResponses,
        SheetTable menteeResponses,
        FormMapping mapping,
        DateTimeZone sheetZone
    ) => throw new NotSupportedException();
}
