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
)
{
    /// <summary>The conversation that it continues; null when it begins one.</summary>
    public LetterThread? Thread { get; init; }

    /// <summary>An entry for the recipient's calendar (RFC 5545); null: none.</summary>
    public string? Calendar { get; init; }
}
