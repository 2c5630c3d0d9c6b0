namespace SheetsMatcher.Core.Sheet;

public enum ColumnOwner
{
    /// <summary>The worker writes it; a cell that a person typed over is kept and reported.</summary>
    Worker,

    /// <summary>The committee writes it; the worker reads it at most.</summary>
    Committee,

    /// <summary>The worker writes it and the committee may retype it, which is an override.</summary>
    Shared,
}

/// <summary>What becomes of a row that a person deleted and that the worker would write again.</summary>
public enum DeletedRow
{
    /// <summary>It stays away for good.</summary>
    StaysAway,

    /// <summary>It stays away until its cause is gone; a later cause brings a new row.</summary>
    StaysAwayWhileItsCauseLasts,
}

/// <summary>What more than half of a tab's open rows gone at once means.</summary>
public enum ManyRowsGone
{
    /// <summary>Nothing: they only list what the worker knows, and it writes them again.</summary>
    ComeBack,

    /// <summary>Decisions went with them: nothing is written until a person has answered.</summary>
    AreAskedAbout,

    /// <summary>The tab cannot be read until they are back.</summary>
    Stop,
}

/// <summary>One column of a worker's tab.</summary>
/// <param name="Note">One sentence, shown as the header's note.</param>
/// <param name="Choices">Dropdown choices; none for free text.</param>
public sealed record ColumnLayout(
    string Header,
    ColumnOwner Owner,
    int WidthPixels,
    string Note,
    IReadOnlyList<string> Choices
)
{
    /// <summary>How setup formats the column's cells, and which input it offers there.</summary>
    public CellKind Kind { get; init; }

    /// <summary>Whole numbers, written as numbers so that the committee can sort by them.</summary>
    public bool IsNumber { get; init; }

    /// <summary>
    /// Words that only the worker writes here: they count as its own when the ledger was lost.
    /// </summary>
    public IReadOnlyList<string> WorkerWords { get; init; } = [];

    /// <summary>Its words here go on after the first ones: with a reason, for one.</summary>
    public bool WordsGoOn { get; init; }

    /// <summary>
    /// Tells lines that only the worker writes here, where each cell holds several; null: none is told.
    /// </summary>
    internal Predicate<string>? IsWorkerLine { get; init; }

    /// <summary>Whether only the worker can have written what stands here, the ledger aside.</summary>
    internal bool IsWorkers(string theirs, string ours) =>
        IsWorkerWord(theirs)
        || (
            IsWorkerLine is { } isOwn
            && theirs.Split('\n').All(line => isOwn(line) || ours.Split('\n').Contains(line))
        );

    internal bool IsWorkerWord(string text) =>
        WorkerWords.Contains(text, StringComparer.Ordinal)
        || (
            WordsGoOn
            && WorkerWords.Any(word =>
                text.Length > word.Length
                && text.StartsWith(word, StringComparison.Ordinal)
                && text[word.Length] is ':' or ',' or ' '
            )
        );

    /// <summary>
    /// Words that close a row: deleting closed rows, however many at once, is tidying up.
    /// </summary>
    public IReadOnlyList<string> ClosingWords { get; init; } = [];

    /// <summary>
    /// A worker's column that came later: a tab made before it does without, and no cell of it is
    /// computed into the base until somebody types the heading into row 1 of a free column.
    /// </summary>
    public bool MayBeMissing { get; init; }

    /// <summary>
    /// Whether the tab is unreadable without the column. Free remarks may be missing; a decision
    /// that cannot be found may not.
    /// </summary>
    public bool IsRequired =>
        !MayBeMissing && (Owner != ColumnOwner.Committee || Choices.Count > 0);
}

/// <summary>One of the worker's tabs, its columns in the order in which it is made.</summary>
/// <param name="KeyHeader">The column that names a row for ever.</param>
public sealed record TabLayout(
    string Title,
    string KeyHeader,
    IReadOnlyList<ColumnLayout> Columns,
    DeletedRow DeletedRow
)
{
    public ManyRowsGone ManyRowsGone { get; init; }
}
