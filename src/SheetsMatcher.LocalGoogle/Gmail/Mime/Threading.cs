using MimeKit;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Gmail.Mime;

/// <summary>
/// Which thread a new message joins. By the reference three things are needed: the thread's id,
/// <c>References</c> or <c>In-Reply-To</c> naming a message of it, and the same subject; what
/// lacks one of them starts a thread of its own.
/// </summary>
internal static class Threading
{
    private static readonly string[] Prefixes = ["re:", "fwd:", "fw:"];

    public static string? Find(MailboxState mailbox, MailContent content, string? threadId) =>
        References(content.Mime)
            .SelectMany(mailbox.WithHeader)
            .FirstOrDefault(message =>
                (threadId is null || message.ThreadId == threadId)
                && Bare(message.Content.Subject) == Bare(content.Subject)
            )
            ?.ThreadId;

    private static IEnumerable<string> References(MimeMessage mime) =>
        mime.InReplyTo is { } repliedTo ? [repliedTo, .. mime.References] : mime.References;

    private static string Bare(string subject)
    {
        var bare = subject.Trim();
        while (Prefixes.FirstOrDefault(prefix => Starts(bare, prefix)) is { } prefix)
        {
            bare = bare[prefix.Length..].TrimStart();
        }

        return bare;
    }

    private static bool Starts(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
