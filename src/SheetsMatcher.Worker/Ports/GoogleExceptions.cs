namespace SheetsMatcher.Worker.Ports;

/// <summary>Google could not be reached or is not able to answer now; a later round tries again.</summary>
public sealed class GoogleUnavailableException(string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Which limit of the mailbox was met; null when it was something else.</summary>
    public SendAnswer.Limited? Limit { get; init; }
}

/// <summary>Google refused the request for good; the message says what a person can do.</summary>
public sealed class GoogleRefusedException(int status, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public int Status { get; } = status;

    /// <summary>The account's mailbox is refused, whatever the letter: no letter is at fault.</summary>
    public bool IsAboutMailbox { get; init; }
}

/// <summary>The sign-in is missing, expired or revoked: only a person can mend it.</summary>
public sealed class SignInException(string message, Exception? inner = null)
    : Exception(message, inner);

/// <summary>A change was sent and no usable reply came: it may or may not have been applied.</summary>
public sealed class OutcomeUnknownException(string message, Exception? inner = null)
    : Exception(message, inner);

/// <summary>A tab that was there before has been deleted.</summary>
public sealed class TabGoneException(int sheetId)
    : Exception($"the tab with id {sheetId} no longer exists")
{
    public int SheetId { get; } = sheetId;
}
