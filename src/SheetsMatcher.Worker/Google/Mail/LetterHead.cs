using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>As whom letters go out; the address itself is always the mailbox's own.</summary>
/// <param name="Name">The name shown before the mailbox's address.</param>
/// <param name="ReplyTo">Where replies go; null for the mailbox itself.</param>
internal sealed record LetterHead(string Name, EmailAddress? ReplyTo);
