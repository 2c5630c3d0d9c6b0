namespace SheetsMatcher.Core.Review;

/// <summary>The words of the Outbox tab's Decision column.</summary>
public static class OutboxWords
{
    public const string Hold = "Hold";
    public const string Cancel = "Cancel";
    public const string Send = "Send";
    public const string SendAgain = "Send again";

    public static readonly IReadOnlyList<string> Decisions = [Hold, Cancel, Send, SendAgain];
}
