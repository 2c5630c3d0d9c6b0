namespace SheetsMatcher.LocalGoogle.Snapshots;

/// <summary>
/// Everything in a LocalGoogle at one moment: spreadsheets, mailbox, forms, clock, tokens, faults,
/// counted limits and the source of ids. It can be restored again and again.
/// </summary>
public sealed class StateSnapshot
{
    internal StateSnapshot(IReadOnlyList<object> parts) => Parts = parts;

    internal IReadOnlyList<object> Parts { get; }
}

/// <summary>Parts that are captured and restored together.</summary>
internal sealed class SnapshotParts(params IReadOnlyList<ISnapshotPart> parts)
{
    public StateSnapshot Capture() => new([.. parts.Select(part => part.Capture())]);

    public void Restore(StateSnapshot snapshot)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Restore(snapshot.Parts[i]);
        }
    }
}
