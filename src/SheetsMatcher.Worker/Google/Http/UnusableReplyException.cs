namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// An answer that is not Google's JSON: a gateway's page, a redirect, a body cut short.
/// </summary>
internal sealed class UnusableReplyException(string message, Exception? inner = null)
    : Exception(message, inner);
