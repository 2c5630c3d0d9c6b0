using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Control;

/// <summary>Who has which messages in which box.</summary>
internal static class PostOffice
{
    /// <summary>
    /// An address's messages, newest first, each with <c>sent</c>, <c>inbox</c>, <c>drafts</c> or
    /// <c>trash</c>.
    /// </summary>
    public static IReadOnlyList<(MailMessage Message, string Box)> Of(
        Mailbox mailbox,
        string address
    ) =>
        IsOwn(mailbox, address)
            ? [.. mailbox.Messages.Select(message => (message, OwnBox(message)))]
            :
            [
                .. Sent(mailbox)
                    .Where(message => Reached(message).Contains(Lower(address)))
                    .Select(message => (message, "inbox")),
            ];

    /// <summary>
    /// The mailbox itself first, then everybody it wrote to, with how many messages each has.
    /// </summary>
    public static IReadOnlyList<(string Address, int Count)> Addresses(Mailbox mailbox) =>
        [
            (Lower(mailbox.Address), mailbox.Messages.Count),
            .. Sent(mailbox)
                .SelectMany(Reached)
                .Where(address => !IsOwn(mailbox, address))
                .CountBy(address => address)
                .OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => (count.Key, count.Value)),
        ];

    public static bool IsOwn(Mailbox mailbox, string address) =>
        address.Equals(mailbox.Address, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<MailMessage> Sent(Mailbox mailbox) =>
        mailbox.Messages.Where(message => message.Has(Labels.Sent));

    /// <summary>What bounced or vanished on its way is in nobody's inbox.</summary>
    private static IEnumerable<string> Reached(MailMessage message) =>
        message.Content.Recipients.Except(message.Undelivered);

    private static string Lower(string address) => address.ToLowerInvariant();

    private static string OwnBox(MailMessage message) =>
        message.Has(Labels.Trash) ? "trash"
        : message.Has(Labels.Draft) ? "drafts"
        : message.Has(Labels.Sent) ? "sent"
        : "inbox";
}
