namespace SheetsMatcher.Core.Review;

/// <summary>Whether something goes on, in a word, with the reason in a sentence.</summary>
public sealed record SwitchState(string Word, string Meaning)
{
    public const string On = "on";
    public const string Off = "off";
    public const string Held = "held";
    public const string Stopped = "stopped";
    public const string Test = "test";

    /// <summary>In test mode letters go too, to one address.</summary>
    public bool Goes => Word is On or Test;
}
