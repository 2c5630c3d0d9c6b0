namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>Gmail's limits and oddities, each of which can be switched.</summary>
public sealed class MailRules
{
    /// <summary>
    /// Recipients in any 24 hours of the local clock; 500 for a consumer mailbox. Null: no limit.
    /// </summary>
    public int? RecipientsPerDay { get; set; } = 500;

    /// <summary>How much real time passes until the search finds a new message.</summary>
    public TimeSpan SearchLag { get; set; }

    /// <summary>
    /// A draft sent from the web page leaves an entry that <c>drafts.get</c> answers,
    /// <c>drafts.list</c> hides, and whose deletion destroys the sent message, as was reported.
    /// </summary>
    public bool WebSendLeavesOrphan { get; set; }
}
