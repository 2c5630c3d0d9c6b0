namespace SheetsMatcher.Core.Mailing;

/// <summary>What the committee typed under Decision in the Outbox tab.</summary>
public enum OutboxDecision
{
    None,

    /// <summary>The letter stays here until the word is gone.</summary>
    Hold,

    /// <summary>The letter does not go.</summary>
    Cancel,

    /// <summary>A letter that waits for a decision goes.</summary>
    Send,

    /// <summary>A letter that went, or may have gone, goes once more.</summary>
    SendAgain,

    /// <summary>None of these words: the letter is held until it is clear.</summary>
    Unclear,
}
