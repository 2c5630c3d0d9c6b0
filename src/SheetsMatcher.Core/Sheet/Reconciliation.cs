using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

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
    public sealed record Frozen(string What, string Remedy) : Reconciliation
    {
        /// <summary>Keys of rows that are gone, where Yes takes the tab as it stands.</summary>
        public IReadOnlySet<string> Gone { get; init; } = new HashSet<string>();

        /// <summary>The same without the tab's title, as a part of a sentence.</summary>
        public string Found(string tab)
        {
            var what = What.TrimEnd('.');
            return what.StartsWith($"{tab}: ", StringComparison.Ordinal)
                ? what[(tab.Length + 2)..]
                : what;
        }

        /// <summary>A question that Yes settles, where so much is gone that it may be a slip.</summary>
        /// <param name="before">
        /// How often the tab's loss was answered by Yes before, which does not fit a later one.
        /// </param>
        public ApplicationProblem AsQuestion(string tab, string expected, int before) =>
            new(
                tab,
                1,
                null,
                expected,
                before == 0
                    ? Found(tab)
                    : FormattableString.Invariant($"{Found(tab)} (loss {before + 1} of this tab)"),
                Remedy
            )
            {
                Kind = ProblemKind.Question,
            };
    }
}
