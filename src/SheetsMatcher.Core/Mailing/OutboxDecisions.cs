using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Core.Mailing;

/// <summary>The committee's words beside the letters, by reference.</summary>
public sealed class OutboxDecisions
{
    private readonly Dictionary<string, string> _texts;

    private OutboxDecisions(Dictionary<string, string> texts) => _texts = texts;

    public static OutboxDecisions None { get; } = new([]);

    public OutboxDecision For(string reference) =>
        _texts.GetValueOrDefault(reference, "") switch
        {
            "" => OutboxDecision.None,
            var text when Is(text, OutboxWords.Hold) => OutboxDecision.Hold,
            var text when Is(text, OutboxWords.Cancel) => OutboxDecision.Cancel,
            var text when Is(text, OutboxWords.Send) => OutboxDecision.Send,
            var text when Is(text, OutboxWords.SendAgain) => OutboxDecision.SendAgain,
            _ => OutboxDecision.Unclear,
        };

    private static bool Is(string text, string word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Where a reference stands in two rows with different words, it is unclear.
    /// </summary>
    public static OutboxDecisions Read(SheetTable outbox)
    {
        var (columns, _) = TabColumns.Read(WorkerTabs.Outbox, outbox);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Enumerable.Range(1, Math.Max(0, outbox.Rows.Count - 1)))
        {
            var reference = columns.TextAt(outbox, row, OutboxColumns.Ref).Trim();
            var text = columns.TextAt(outbox, row, OutboxColumns.Decision).Trim();
            if (reference.Length > 0 && !texts.TryAdd(reference, text) && texts[reference] != text)
            {
                texts[reference] = "two different words";
            }
        }

        return new OutboxDecisions(texts);
    }
}
