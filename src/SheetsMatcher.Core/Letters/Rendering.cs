namespace SheetsMatcher.Core.Letters;

/// <summary>What became of rendering one letter.</summary>
public abstract record Rendering
{
    private Rendering() { }

    public sealed record Rendered(Letter Letter) : Rendering;

    /// <summary>The letter cannot be written; nothing of it is to be sent.</summary>
    public sealed record Refused(LetterRefusal Refusal) : Rendering;
}
