using System.Runtime.InteropServices;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Asking;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The answers of a crowd, each kept once under a number: equal answers have equal numbers, so
/// that crowds are compared by numbers. Numbers of two pools have nothing to do with each other.
/// </summary>
internal sealed class AnswerPool
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<Town, int> _towns = [];
    private readonly Dictionary<AnswerSet, (AnswerSet Set, int Key)> _sets = [];
    private readonly Dictionary<double, int> _years = [];
    private readonly Dictionary<string, (string Folded, bool IsOpen)> _read = new(
        StringComparer.Ordinal
    );

    public AnswerPool()
        : this(EmployerAliases.None, AnswerWords.Default) { }

    public AnswerPool(EmployerAliases employers, AnswerWords words)
    {
        Words = words;
        Employers = new Spellings(typed =>
            words.OfEmployer(typed) is AnswerSense.Plain ? employers.Fold(typed) : ""
        )
        {
            JoinsSeveral = false,
        };
        Schools = new Spellings(typed =>
            words.Of(typed) is AnswerSense.Plain ? OrganisationName.Of(typed).Text : ""
        );
    }

    public static AnswerPool Of(MatchingSettings settings) =>
        new(EmployerAliases.Of(settings.EmployerAliases), settings.AnswerWords());

    public AnswerWords Words { get; }

    public Spellings Employers { get; }

    public Spellings Schools { get; }

    public int TextCount => _texts.Count;

    /// <summary>How many words the longest name has.</summary>
    public int NameWordsMax { get; private set; }

    /// <summary>0 for the empty text.</summary>
    public int KeyOf(string text) => Key(_texts, text);

    public int KeyOfName(string name)
    {
        NameWordsMax = Math.Max(NameWordsMax, name.AsSpan().Count(' ') + 1);
        return KeyOf(name);
    }

    public int KeyOf(Town town) => Key(_towns, town);

    /// <summary>0 for years not given.</summary>
    public int KeyOf(double? years) => years is { } given ? 1 + Key(_years, given) : 0;

    /// <summary>The number of a text, or -1 when nobody has it.</summary>
    public int Find(ReadOnlySpan<char> text) =>
        _texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var key) ? key : -1;

    /// <summary>One set for all who checked the same.</summary>
    public (AnswerSet Set, int Key) SetOf(IReadOnlyList<string> answers)
    {
        var isOpen = answers.Any(answer => Read(answer).IsOpen);
        var set = new AnswerSet(answers.Select(answer => Read(answer).Folded), isOpen);
        if (!_sets.TryGetValue(set, out var known))
        {
            _sets[set] = known = (set, _sets.Count);
        }
        return known;
    }

    /// <summary>A crowd gives the same few answers over and over; what is no answer is empty.</summary>
    private (string Folded, bool IsOpen) Read(string answer)
    {
        if (!_read.TryGetValue(answer, out var read))
        {
            var sense = Words.Of(answer);
            _read[answer] = read = (
                sense is AnswerSense.Plain ? Folding.Fold(answer) : "",
                sense is AnswerSense.Open
            );
        }
        return read;
    }

    private static int Key<T>(Dictionary<T, int> keys, T answer)
        where T : notnull
    {
        ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, answer, out var isKnown);
        if (!isKnown)
        {
            key = keys.Count - 1;
        }
        return key;
    }
}
