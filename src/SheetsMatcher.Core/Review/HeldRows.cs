using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Matches whose decision may have slipped from one row to another: nothing follows from them until
/// somebody has said that it was meant.
/// </summary>
/// <param name="Sentences">Why the row is held, by its key.</param>
public sealed record HeldRows(
    IReadOnlyDictionary<string, string> Sentences,
    IReadOnlyList<ApplicationProblem> Questions
)
{
    public static readonly HeldRows None = new(new Dictionary<string, string>(), []);

    internal IReadOnlyList<MatchRow> Mark(IReadOnlyList<MatchRow> rows) =>
        Sentences.Count == 0
            ? rows
            :
            [
                .. rows.Select(row =>
                    row.Id is { } id && Sentences.TryGetValue(id.Value, out var sentence)
                        ? row with
                        {
                            IsHeld = true,
                            Conflicts = [.. row.Conflicts, sentence],
                        }
                        : row
                ),
            ];
}
