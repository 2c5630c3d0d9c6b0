using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Mailing;

/// <summary>
/// Reads a tab of the committee's in which each row stands for itself: a row that cannot be used is
/// flagged beside it, and what it last said stays in force. So does the whole tab while most of its rows
/// are gone at once and nobody has said that they are meant to be.
/// </summary>
internal sealed class MailTabReader<T>(
    TabLayout layout,
    SheetTable inSheet,
    MergeBase lastWritten,
    MailTabMemory kept
)
    where T : class
{
    public const string ProblemHeader = "Problem";

    /// <summary>Fewer rows at once are what a committee does away with.</summary>
    private const int GoneMin = 3;

    private readonly IReadOnlyDictionary<string, string> _lastGood = kept.Rows;
    private readonly List<T> _inForce = [];
    private readonly Dictionary<string, string> _good = new(StringComparer.Ordinal);
    private readonly List<WorkerRow> _flags = [];
    private readonly List<ApplicationProblem> _problems = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says what a row holds; its cells are asked for by header.</summary>
    public required Func<int, Func<string, Cell>, RowVerdict<T>> ReadRow { get; init; }

    /// <summary>Brings back what the ledger kept; null when this version cannot read it.</summary>
    public required Func<string, T?> Restore { get; init; }

    public MailTab<T> Read()
    {
        var tab = TabReading.Read(layout, lastWritten, inSheet);
        if (tab.Frozen is { } frozen)
        {
            return Unreadable(frozen);
        }

        foreach (var row in Enumerable.Range(1, Math.Max(0, inSheet.Rows.Count - 1)))
        {
            var verdict = ReadRow(row, header => CellAt(tab, row, header));
            var key = tab.KeyAt(row);
            if (key.Length > 0 || verdict.Value is not null || verdict.Problems.Count > 0)
            {
                var isRepeated = key.Length > 0 && !_seen.Add(key);
                Take(row, key, isRepeated ? Repeated(key) : verdict, isRepeated);
            }
        }

        return Loss() is { } loss ? After(loss) : new(_inForce, _good, _flags, _problems);
    }

    /// <summary>Most rows are gone at once, as where somebody cleared the tab.</summary>
    private Reconciliation.Frozen? Loss()
    {
        var gone = _lastGood.Keys.Count(key => !_seen.Contains(key));
        return gone >= GoneMin && gone * 2 > _lastGood.Count
            ? new(
                $"{gone} of {_lastGood.Count} rows are gone at once.",
                "Bring them back with Edit > Undo or File > Version history. If they are meant to "
                    + "go, answer Yes."
            )
            : null;
    }

    private MailTab<T> After(Reconciliation.Frozen loss)
    {
        var question = loss.AsQuestion(inSheet.Title, "the rows that stood there", kept.Losses);
        return kept.Answers(question) == true
            ? new(_inForce, _good, _flags, _problems) { AcceptsLoss = true }
            : Kept([.. _problems, question]) with
            {
                Held = $"In the tab {inSheet.Title} {loss.What} Problems asks about them.",
            };
    }

    private static Cell CellAt(TabReading tab, int row, string header) =>
        tab.Columns.Find(header) is { } column ? tab.InSheet.At(row, column) : Cell.Empty;

    private RowVerdict<T> Repeated(string key) =>
        new(
            null,
            "",
            [
                new(
                    layout.KeyHeader,
                    $"\"{key}\" a second time",
                    $"Another row above is called \"{key}\" too; give this one another name."
                ),
            ]
        );

    private void Take(int row, string key, RowVerdict<T> verdict, bool isRepeated)
    {
        var stays = verdict.Value is null && !isRepeated ? LastGood(key) : null;
        if ((verdict.Value ?? stays) is { } value)
        {
            _inForce.Add(value);
            _good[key] = verdict.Value is null ? _lastGood[key] : verdict.Text;
        }

        var meanwhile = (verdict.Value, stays) switch
        {
            (not null, _) => "Until it is mended, nothing goes out.",
            (_, not null) => "Until it is mended, the row counts as it last stood.",
            _ => "Until it is mended, the row counts for nothing.",
        };
        foreach (var problem in verdict.Problems)
        {
            _problems.Add(
                new ApplicationProblem(
                    inSheet.Title,
                    row + 1,
                    problem.Header,
                    "a row that can be used",
                    problem.Found,
                    $"{problem.What} {meanwhile}"
                )
            );
        }

        if (key.Length > 0 && !isRepeated)
        {
            var says = verdict.Problems.Select(problem => problem.What).Append(meanwhile);
            _flags.Add(
                new WorkerRow(
                    key,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [ProblemHeader] =
                            verdict.Problems.Count == 0 ? "" : string.Join("\n", says),
                    }
                )
            );
        }
    }

    private T? LastGood(string key) =>
        _lastGood.TryGetValue(key, out var text) ? Restore(text) : null;

    /// <summary>The whole tab stays as it last was.</summary>
    private MailTab<T> Unreadable(Reconciliation.Frozen frozen) =>
        Kept([
            new ApplicationProblem(
                inSheet.Title,
                1,
                null,
                "a tab that can be read without doubt",
                frozen.What.TrimEnd('.'),
                $"{frozen.Remedy} Until then, what it last said stays in force."
            )
            {
                Kind = ProblemKind.Header,
            },
        ]);

    private MailTab<T> Kept(IReadOnlyList<ApplicationProblem> problems) =>
        new([.. _lastGood.Values.Select(Restore).OfType<T>()], _lastGood, [], problems);
}
