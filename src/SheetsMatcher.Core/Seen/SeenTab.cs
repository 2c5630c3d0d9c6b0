namespace SheetsMatcher.Core.Seen;

/// <summary>One row as last seen: the marks of its cells, without any order among rows.</summary>
/// <param name="Cells">The cells' marks in the order of <see cref="SeenHead.Columns"/>.</param>
/// <param name="Copies">How many rows look so.</param>
/// <param name="Question">
/// The number of the question that holds the row; it then stays as it was before. Zero as a rule.
/// </param>
public sealed record SeenRow(string Cells, int Copies, int Question);

/// <summary>What is known of a tab besides its rows.</summary>
/// <param name="Digest">Of the tab as last read without doubt.</param>
/// <param name="Columns">The marks of the headers, in ordinal order.</param>
/// <param name="Asked">How many questions the tab has given rise to; they are never asked again.</param>
/// <param name="IsOpen">The last of them is about the whole tab and waits for its answer.</param>
/// <param name="Held">How many rows are held by questions of their own.</param>
public sealed record SeenHead(string Digest, string Columns, int Asked, bool IsOpen, int Held)
{
    /// <summary>The marks of the headers from left to right; empty in a ledger of before.</summary>
    public string Places { get; init; } = "";
}

/// <summary>A tab as it was last read without doubt.</summary>
public sealed record SeenTab(SeenHead Head, IReadOnlyList<SeenRow> Rows);
