using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Gmail.Store;

/// <summary>A label that the user made.</summary>
/// <param name="Color"><c>LabelColor</c>, kept and given back; null for none.</param>
internal sealed record MailLabel(
    string Id,
    string Name,
    string MessageListVisibility,
    string LabelListVisibility,
    JsonObject? Color
);

/// <summary>Ids of Gmail's own labels.</summary>
internal static class Labels
{
    public const string Draft = "DRAFT";
    public const string Inbox = "INBOX";
    public const string Sent = "SENT";
    public const string Spam = "SPAM";
    public const string Trash = "TRASH";
    public const string Unread = "UNREAD";

    /// <summary>In the order of Gmail's own list.</summary>
    public static readonly IReadOnlyList<string> System =
    [
        "CHAT",
        Sent,
        Inbox,
        "IMPORTANT",
        Trash,
        Draft,
        Spam,
        "CATEGORY_FORUMS",
        "CATEGORY_UPDATES",
        "CATEGORY_PERSONAL",
        "CATEGORY_PROMOTIONS",
        "CATEGORY_SOCIAL",
        "STARRED",
        Unread,
    ];

    /// <summary>Gmail's list says of these, and of no other, that they are hidden.</summary>
    public static bool IsHidden(string label) =>
        label is "CHAT" or "IMPORTANT" or Trash or Spam
        || label.StartsWith("CATEGORY_", StringComparison.Ordinal);

    /// <summary>
    /// Names that no label may have: reported for Trash, Muted and translations of Gmail's own.
    /// </summary>
    public static bool IsReserved(string name) =>
        System.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.ToUpperInvariant() is "MUTED" or "DRAFTS" or "SENT MAIL" or "ALL MAIL" or "ARCHIVE";
}
