using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>What became of rendering one letter.</summary>
public abstract record Rendering
{
    private Rendering() { }

    public sealed record Rendered(Letter Letter) : Rendering;

    public sealed record Refused(LetterRefusal Refusal) : Rendering;
}

public static class LetterRenderer
{
    /// <summary>Writes one letter in full, or says why it cannot be written.</summary>
    /// <param name="referenceAttempt">See <see cref="LetterReference.For"/>.</param>
    public static Rendering Render(
        LetterTemplate template,
        DueLetter due,
        LetterFacts facts,
        int referenceAttempt
    ) => throw new NotSupportedException();
}
