using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Testing.Letters;

public static class NewLetterFacts
{
    public static LetterReference Reference { get; } = new("MC-7F3K2AB");

    public static LetterFacts For(Intake intake) =>
        new(intake, "The Mentoring Committee", NewApprovedMatch.Email("mentoring@example.org"));
}
