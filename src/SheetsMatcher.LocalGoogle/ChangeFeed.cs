namespace SheetsMatcher.LocalGoogle;

/// <summary>
/// Tells listeners (the page, a demo) that something changed, and what kind of thing.
/// </summary>
public sealed class ChangeFeed
{
    /// <summary>
    /// Kinds: <c>sheet</c>, <c>mail</c>, <c>clock</c>, <c>form</c>, <c>request</c>, <c>fault</c>.
    /// </summary>
    public event Action<string>? Changed;

    public void Say(string kind) => Changed?.Invoke(kind);
}
