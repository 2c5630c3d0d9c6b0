using SheetsMatcher.LocalGoogle.Gmail.Search;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>
/// The messages that a list asks for: by query, labels, and with or without spam and trash.
/// </summary>
internal sealed class MessageFilter
{
    private readonly SearchQuery _query;
    private readonly IReadOnlyList<string> _labelIds;
    private readonly bool _withSpamAndTrash;

    private MessageFilter(MailCall call, Mailbox mailbox)
    {
        _query = SearchQuery.Of(call.Query("q"), mailbox);
        _labelIds = call.Request.QueryValues("labelIds");
        LabelIds.Check(mailbox, _labelIds);
        _withSpamAndTrash =
            call.Flag("includeSpamTrash")
            || _query.NamesSpamOrTrash
            || _labelIds.Any(label => label is Labels.Spam or Labels.Trash);
    }

    public static MessageFilter Of(MailCall call, Mailbox mailbox) => new(call, mailbox);

    public bool Fits(MailMessage message) =>
        (_withSpamAndTrash || !(message.Has(Labels.Spam) || message.Has(Labels.Trash)))
        && _labelIds.All(message.Has)
        && _query.Matches(message);
}
