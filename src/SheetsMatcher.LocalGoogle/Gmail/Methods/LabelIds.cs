using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Store;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>Labels that a request names by their ids.</summary>
/// <param name="Add">To put on a message.</param>
/// <param name="Remove">To take off it.</param>
internal sealed record LabelIds(IReadOnlyList<string> Add, IReadOnlyList<string> Remove)
{
    private const int IdsMax = 1_000;

    /// <summary>
    /// Reads a change of labels. DRAFT and SENT say what a message is and cannot be changed.
    /// </summary>
    public static LabelIds Of(Mailbox mailbox, JsonObject body)
    {
        var change = new LabelIds(body.Texts("addLabelIds"), body.Texts("removeLabelIds"));
        string[] all = [.. change.Add, .. change.Remove];
        Check(mailbox, all);
        return all.Length == 0 ? throw GmailErrors.Invalid("No label add or removes specified")
            : all.FirstOrDefault(label => label is Labels.Draft or Labels.Sent or "CHAT")
                is { } fixedLabel
                ? throw GmailErrors.Invalid($"Invalid label: {fixedLabel}")
            : change;
    }

    public static void Check(Mailbox mailbox, IEnumerable<string> labels)
    {
        if (labels.FirstOrDefault(label => !IsKnown(mailbox, label)) is { } unknown)
        {
            throw GmailErrors.Invalid($"Invalid label: {unknown}");
        }
    }

    /// <summary>The ids in a batch's body; ids of no message are passed over.</summary>
    public static IReadOnlyList<MailMessage> Messages(Mailbox mailbox, JsonObject body)
    {
        var ids = body.Texts("ids");
        return ids.Count == 0 ? throw GmailErrors.Invalid("No message ids specified")
            : ids.Count > IdsMax
                ? throw GmailErrors.Invalid($"Number of ids cannot exceed {IdsMax}")
            :
            [
                .. ids.Select(GmailErrors.CheckedId)
                    .Distinct()
                    .Select(id => mailbox.State.Messages.GetValueOrDefault(id))
                    .OfType<MailMessage>(),
            ];
    }

    private static bool IsKnown(Mailbox mailbox, string label) =>
        Labels.System.Contains(label) || mailbox.State.Labels.ContainsKey(label);
}
