namespace SheetsMatcher.Core.Review;

/// <summary>A worker's or shared cell that a person changed: it stands, and nothing is written.</summary>
/// <param name="Row">Zero-based row as read in this round.</param>
/// <param name="Theirs">What the person typed; empty when they cleared the cell.</param>
/// <param name="Ours">What the worker would have written.</param>
public sealed record KeptEdit(string Key, int Row, string Header, string Theirs, string Ours);

/// <summary>What one round does to one tab.</summary>
public abstract record Reconciliation
{
    private Reconciliation() { }

    /// <summary>
    /// The changes to write, and the base to keep once the write is confirmed. When the reply to
    /// the write is lost, the base for the next round is <c>lastWritten.Or(Next)</c>.
    /// </summary>
    /// <param name="Deleted">Computed keys whose rows a person deleted: not appended again.</param>
    public sealed record Merged(
        IReadOnlyList<SheetChange> Changes,
        MergeBase Next,
        IReadOnlyList<KeptEdit> Kept,
        IReadOnlyList<string> Deleted
    ) : Reconciliation;

    /// <summary>The tab cannot be read without doubt: nothing is written until it is mended.</summary>
    public sealed record Frozen(string What, string Remedy) : Reconciliation;
}
