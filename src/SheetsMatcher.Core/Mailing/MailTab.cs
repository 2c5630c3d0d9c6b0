using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Mailing;

/// <summary>What one of the committee's mail tabs says, row by row.</summary>
/// <param name="InForce">
/// Of each row what it says now, or what it last said that could be used; in the tab's order.
/// </param>
/// <param name="GoodRows">The same as text by key, for the ledger to keep.</param>
/// <param name="Flags">What is to stand beside each row; none when the tab cannot be read.</param>
/// <param name="Problems">What a person has to mend, in the sheet's language.</param>
public sealed record MailTab<T>(
    IReadOnlyList<T> InForce,
    IReadOnlyDictionary<string, string> GoodRows,
    IReadOnlyList<WorkerRow> Flags,
    IReadOnlyList<ApplicationProblem> Problems
)
{
    /// <summary>Why no letter may go, in a sentence; null when the tab is as it was left.</summary>
    public string? Held { get; init; }

    /// <summary>A person answered that the rows that are gone at once are meant to be.</summary>
    public bool AcceptsLoss { get; init; }
}

/// <summary>What became of one row.</summary>
/// <param name="Value">Null when the row cannot be used.</param>
/// <param name="Text">Keeps the value in the ledger.</param>
internal sealed record RowVerdict<T>(T? Value, string Text, IReadOnlyList<RowProblem> Problems)
    where T : class;

/// <param name="Header">The column; null when the row as a whole is meant.</param>
/// <param name="What">One sentence.</param>
internal sealed record RowProblem(string? Header, string Found, string What);
