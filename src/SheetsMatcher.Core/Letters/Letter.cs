using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>The short visible token at a letter's foot by which it is found again in Gmail.</summary>
public readonly record struct LetterReference(string Value)
{
    public override string ToString() => Value;
}

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
