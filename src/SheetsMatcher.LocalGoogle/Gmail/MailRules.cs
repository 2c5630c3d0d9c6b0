using System.Collections.Immutable;

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

    /// <summary>
    /// A draft edited in the web page gets another id. Reports disagree: by some the id stays and
    /// only the message's changes.
    /// </summary>
    public bool WebEditChangesDraftId { get; set; }

    /// <summary>
    /// Addresses (<c>jo@example.org</c>) or domains (<c>@gone.example.org</c>) that do not exist:
    /// mail to them is accepted, and comes back later.
    /// </summary>
    public ImmutableArray<string> Bouncing { get; set; } = [];

    /// <summary>Addresses or domains at which accepted mail vanishes without a word.</summary>
    public ImmutableArray<string> Vanishing { get; set; } = [];

    /// <summary>How long a bounce takes, by the local clock.</summary>
    public TimeSpan BounceAfter { get; set; } = TimeSpan.FromMinutes(1);

    internal static bool Names(ImmutableArray<string> rules, string address) =>
        rules.Any(rule =>
            rule.StartsWith('@')
                ? address.EndsWith(rule, StringComparison.OrdinalIgnoreCase)
                : address.Equals(rule, StringComparison.OrdinalIgnoreCase)
        );
}
