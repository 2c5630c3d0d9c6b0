using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>One email to one person, rendered and frozen.</summary>
public sealed record Letter(
    LetterKey Key,
    LetterReference Reference,
    EmailAddress To,
    string ToName,
    string Subject,
    string Text,
    string Html
);
