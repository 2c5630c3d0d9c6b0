using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Core.Mailing;

/// <summary>
/// The committee's words beside the letters, by reference. A word that keeps a letter here counts
/// until its own row says otherwise: it does not go with its row.
/// </summary>
public sealed class OutboxDecisions
{
    private const string TwoWords = "two different words";

    private readonly Dictionary<string, OutboxDecision> _inTab;
    private readonly Dictionary<string, OutboxDecision> _remembered;

    private OutboxDecisions(
        Dictionary<string, OutboxDecision> inTab,
        Dictionary<string, OutboxDecision> remembered
    )
    {
        _inTab = inTab;
        _remembered = remembered;
    }

    /// <summary>Why the words cannot be read without doubt; null when they can.</summary>
    public Reconciliation.Frozen? Frozen { get; private init; }

    /// <summary>The words that keep a letter here, and those that no longer do, to be kept.</summary>
    public IReadOnlyDictionary<string, string> Facts =>
        _inTab
            .Where(each => Keeps(each.Value) || _remembered.ContainsKey(each.Key))
            .ToDictionary(
                each => each.Key,
                each => Keeps(each.Value) ? $"{each.Value}" : "",
                StringComparer.Ordinal
            );

    public OutboxDecision For(string reference) =>
        _inTab.TryGetValue(reference, out var said)
            ? said
            : _remembered.GetValueOrDefault(reference);

    /// <summary>
    /// Where a reference stands in two rows with different words, it is unclear.
    /// </summary>
    /// <param name="lastSaid">The <see cref="Facts"/> of the readings before.</param>
    public static OutboxDecisions Read(
        SheetTable outbox,
        IReadOnlyDictionary<string, string> lastSaid
    )
    {
        var remembered = lastSaid
            .Where(each => each.Value.Length > 0)
            .ToDictionary(
                each => each.Key,
                each => Enum.Parse<OutboxDecision>(each.Value),
                StringComparer.Ordinal
            );
        var (columns, _) = TabColumns.Read(WorkerTabs.Outbox, outbox);
        return columns.Find(OutboxColumns.Decision) is null
            ? new OutboxDecisions([], remembered)
            {
                Frozen = remembered.Count == 0 ? null : TabColumns.Missing(outbox, Header),
            }
            : new OutboxDecisions(
                TextsIn(outbox, columns).ToDictionary(each => each.Key, each => Meant(each.Value)),
                remembered
            );
    }

    private static string[] Header => [$"\"{OutboxColumns.Decision}\""];

    private static Dictionary<string, string> TextsIn(SheetTable outbox, TabColumns columns)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Enumerable.Range(1, Math.Max(0, outbox.Rows.Count - 1)))
        {
            var reference = columns.TextAt(outbox, row, OutboxColumns.Ref).Trim();
            var text = columns.TextAt(outbox, row, OutboxColumns.Decision).Trim();
            if (reference.Length > 0 && !texts.TryAdd(reference, text) && texts[reference] != text)
            {
                texts[reference] = TwoWords;
            }
        }

        return texts;
    }

    private static OutboxDecision Meant(string text) =>
        text switch
        {
            "" => OutboxDecision.None,
            _ when Is(text, OutboxWords.Hold) => OutboxDecision.Hold,
            _ when Is(text, OutboxWords.Cancel) => OutboxDecision.Cancel,
            _ when Is(text, OutboxWords.Send) => OutboxDecision.Send,
            _ when Is(text, OutboxWords.SendAgain) => OutboxDecision.SendAgain,
            _ => OutboxDecision.Unclear,
        };

    private static bool Is(string text, string word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Keeps(OutboxDecision said) =>
        said is OutboxDecision.Hold or OutboxDecision.Cancel or OutboxDecision.Unclear;
}
