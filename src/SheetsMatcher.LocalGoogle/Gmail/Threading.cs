using MimeKit;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>
/// Which thread a new message joins. By the reference three things are needed: the thread's id,
/// <c>References</c> or <c>In-Reply-To</c> naming a message of it, and the same subject; what
/// lacks one of them starts a thread of its own.
/// </summary>
internal static class Threading
{
    public static string? Find(
        IEnumerable<MailMessage> messages,
        MailContent content,
        string? threadId
    )
    {
        var references = References(content.Mime);
        return messages
            .FirstOrDefault(message =>
                (threadId is null || message.ThreadId == threadId)
                && message.Content.Mime.MessageId is { } id
                && references.Contains(id)
                && Bare(message.Content.Subject) == Bare(content.Subject)
            )
            ?.ThreadId;
    }

    private static HashSet<string> References(MimeMessage mime)
    {
        var references = new HashSet<string>(mime.References, StringComparer.Ordinal);
        if (mime.InReplyTo is { } repliedTo)
        {
            references.Add(repliedTo);
        }

        return references;
    }

    private static string Bare(string subject)
    {
        var bare = subject.Trim();
        while (Prefixes.FirstOrDefault(prefix => Starts(bare, prefix)) is { } prefix)
        {
            bare = bare[prefix.Length..].TrimStart();
        }

        return bare;
    }

    private static readonly string[] Prefixes = ["re:", "fwd:", "fw:"];

    private static bool Starts(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
