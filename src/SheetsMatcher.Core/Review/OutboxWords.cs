namespace SheetsMatcher.Core.Review;

/// <summary>The words of the Outbox tab's Decision and Status columns.</summary>
public static class OutboxWords
{
    public const string Hold = "Hold";
    public const string Cancel = "Cancel";
    public const string Send = "Send";
    public const string SendAgain = "Send again";

    public static readonly IReadOnlyList<string> Decisions = [Hold, Cancel, Send, SendAgain];

    public const string Planned = "Planned";
    public const string NoLongerPlanned = "No longer planned";
    public const string Refused = "Cannot be written";
    public const string Waiting = "Waiting to go";
    public const string Sent = "Sent";
    public const string Held = "Held";
    public const string Cancelled = "Cancelled";
    public const string Expired = "Expired";
    public const string Attention = "Needs attention";
    public const string Replaced = "Replaced by";

    /// <summary>How each status begins.</summary>
    public static readonly IReadOnlyList<string> Statuses =
    [
        Planned,
        NoLongerPlanned,
        Refused,
        Waiting,
        Sent,
        Held,
        Cancelled,
        Expired,
        Attention,
        Replaced,
    ];
}
