namespace SheetsMatcher.Demo;

/// <summary>
/// The demo cannot go on; the message is one line that names the place and the remedy.
/// </summary>
public sealed class DemoException(string message, Exception? inner = null)
    : Exception(message, inner);
