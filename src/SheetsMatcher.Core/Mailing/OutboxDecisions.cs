using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Mailing;

/// <summary>
/// The committee's words beside the letters, by reference. A word that keeps a letter here counts
/// until its own row says otherwise. It does not go with its row, nor with many others at once: then
/// a person is asked.
/// </summary>
public sealed class OutboxDecisions
{
    private const string TwoWords = "two different words";

    /// <summary>Words that may be cleared in one look without a question.</summary>
    private const int ClearedAtOnceMax = 3;

    /// <summary>Among the facts: how often words that were gone were answered to be meant so.</summary>
    private const string AnsweredFact = "answered";

    private readonly Dictionary<string, OutboxDecision> _inTab;
    private readonly IReadOnlyDictionary<string, KeptWord> _kept;
    private readonly string _intakeId;
    private readonly int _answered;

    /// <summary>Words that are gone and still count.</summary>
    private readonly IReadOnlySet<string> _gone = new HashSet<string>();

    /// <summary>Words that are gone, as a person has answered, for good.</summary>
    private readonly IReadOnlySet<string> _lifted = new HashSet<string>();

    private OutboxDecisions(
        string title,
        Dictionary<string, OutboxDecision> inTab,
        IReadOnlyDictionary<string, string> lastSaid,
        string intakeId,
        AnswerTo? answers
    )
    {
        (_inTab, _intakeId) = (inTab, intakeId);
        _kept = lastSaid
            .Where(each => each is { Value.Length: > 0, Key: not AnsweredFact })
            .ToDictionary(each => each.Key, each => KeptWord.Parse(each.Value));
        _answered = int.Parse(
            lastSaid.GetValueOrDefault(AnsweredFact, "0"),
            CultureInfo.InvariantCulture
        );
        var gone = GoneWords();
        var asked = gone.Where(IsAsked).Order(StringComparer.Ordinal).ToList();
        var question = asked.Count > 0 ? Ask(title, asked) : null;
        var answer = question is null ? null : answers?.Invoke(question);
        _lifted = answer == true ? asked.ToHashSet() : new HashSet<string>();
        _gone = gone.Except(_lifted).ToHashSet();
        Question = answer is null ? question : null;
    }

    /// <summary>What is asked about words that are gone; null: nothing.</summary>
    public ApplicationProblem? Question { get; }

    /// <summary>The words that keep a letter here, and those that no longer do, to be kept.</summary>
    public IReadOnlyDictionary<string, string> Facts
    {
        get
        {
            var facts = _inTab
                .Where(each => Keeps(each.Value) || _kept.ContainsKey(each.Key))
                .ToDictionary(
                    each => each.Key,
                    each =>
                        Keeps(each.Value) ? $"{new KeptWord(each.Value, _intakeId, false)}" : "",
                    StringComparer.Ordinal
                );
            foreach (var reference in _gone)
            {
                facts[reference] = $"{_kept[reference] with { IsGone = true }}";
            }
            foreach (var reference in _lifted)
            {
                facts[reference] = "";
                facts[AnsweredFact] = (_answered + 1).ToString(CultureInfo.InvariantCulture);
            }
            return facts;
        }
    }

    public OutboxDecision For(string reference) =>
        _lifted.Contains(reference) ? OutboxDecision.None
        : _gone.Contains(reference) ? _kept[reference].Word
        : _inTab.GetValueOrDefault(reference);

    /// <summary>Its row stands in the tab without "Send again": a row that is gone says nothing.</summary>
    public bool SaysOtherwise(string reference) =>
        _inTab.TryGetValue(reference, out var said) && said != OutboxDecision.SendAgain;

    /// <summary>
    /// Where a reference stands in two rows with different words, it is unclear.
    /// </summary>
    /// <param name="outbox">As read without doubt: without its headings it says nothing.</param>
    /// <param name="lastSaid">The <see cref="Facts"/> of the readings before.</param>
    /// <param name="intakeId">The intake whose letters are asked about.</param>
    /// <param name="answers">What people answered in Problems; null: nothing.</param>
    public static OutboxDecisions Read(
        SheetTable outbox,
        IReadOnlyDictionary<string, string> lastSaid,
        string intakeId,
        AnswerTo? answers = null
    )
    {
        var (columns, _) = TabColumns.Read(WorkerTabs.Outbox, outbox);
        return new OutboxDecisions(
            outbox.Title,
            TextsIn(outbox, columns).ToDictionary(each => each.Key, each => Meant(each.Value)),
            lastSaid,
            intakeId,
            answers
        );
    }

    /// <summary>Those whose row is gone, or came back without them, and many cleared at once.</summary>
    private HashSet<string> GoneWords()
    {
        var cleared = _kept
            .Where(each =>
                !each.Value.IsGone
                && _inTab.TryGetValue(each.Key, out var said)
                && said == OutboxDecision.None
            )
            .Select(each => each.Key)
            .ToList();
        return
        [
            .. cleared.Count > ClearedAtOnceMax ? cleared : [],
            .. _kept
                .Where(each =>
                    _inTab.TryGetValue(each.Key, out var said)
                        ? each.Value.IsGone && said == OutboxDecision.None
                        : true
                )
                .Select(each => each.Key),
        ];
    }

    /// <summary>Whoever cancelled a letter and then deletes its row is only tidying up.</summary>
    private bool IsAsked(string reference) =>
        (_kept[reference].Intake ?? _intakeId) == _intakeId
        && (_inTab.ContainsKey(reference) || _kept[reference].Word != OutboxDecision.Cancel);

    private ApplicationProblem Ask(string title, IReadOnlyList<string> references)
    {
        var words = references.Select(each => $"{_kept[each].Word} beside {each}");
        return new ApplicationProblem(
            title,
            1,
            OutboxColumns.Decision,
            string.Join(", ", words),
            _answered == 0
                ? "none of it"
                : FormattableString.Invariant($"none of it (loss {_answered + 1})"),
            "Are these letters to go? Answer Yes; if not, No. Or put the words back with Edit > Undo "
                + "or File > Version history. Until you answer Yes, the letters stay here."
        )
        {
            Kind = ProblemKind.Question,
        };
    }

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
