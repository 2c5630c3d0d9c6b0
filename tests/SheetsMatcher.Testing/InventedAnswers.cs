namespace SheetsMatcher.Testing;

/// <summary>
/// Answers from which invented applicants draw: few enough that many of them agree.
/// </summary>
public static class InventedAnswers
{
    public static IReadOnlyList<string> Employers { get; } =
    ["Acme Inc.", "ACME", "City Library", "N/A", ""];

    public static IReadOnlyList<string> MeetingModes { get; } =
    ["In person", "Video call", "Phone", "Email"];

    public static IReadOnlyList<string> Topics { get; } =
    [
        "Work/life balance",
        "Goal setting",
        "Further training",
        "Career aims",
        "Leadership",
        "Building confidence",
        "Resumes and job searching",
    ];
}
