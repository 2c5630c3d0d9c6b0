using System.Runtime.InteropServices;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Names to be found by one that is like them, without comparing all with all: two names that are
/// alike share a family name, or all but one letter of it, or a given name where that is all.
/// </summary>
internal sealed class NameIndex
{
    private readonly List<PersonName> _names = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _shortByFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byJoined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _lastsBySlip = new(StringComparer.Ordinal);

    /// <summary>The name's number; equal names have one.</summary>
    public int Add(PersonName name)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _places,
            name.Text,
            out var isKnown
        );
        if (isKnown)
        {
            return place;
        }
        place = _names.Count;
        _names.Add(name);
        if (!name.IsEmpty)
        {
            Enter(name, place);
        }
        return place;
    }

    /// <summary>All that are the same or near, the same first.</summary>
    public IReadOnlyList<(int Place, Alikeness Alikeness)> Find(PersonName name)
    {
        if (name.IsEmpty)
        {
            return [];
        }
        var met = new HashSet<int>();
        var found = new List<(int Place, Alikeness Alikeness)>();
        foreach (var joined in name.AllJoins)
        {
            Look(_byJoined, joined, ulong.MaxValue);
        }
        foreach (var words in name.Forms)
        {
            LookForWords(words);
        }
        return [.. found.OrderByDescending(each => each.Alikeness).ThenBy(each => each.Place)];

        void LookForWords(string[] words)
        {
            var (first, last) = (NameWords.Given(words[0]), words[^1]);
            var others =
                words.Length == 1
                    ? ulong.MaxValue
                    : words
                        .SkipLast(1)
                        .Aggregate(0UL, (mask, word) => mask | PersonName.InitialsOf(word));
            Look(_byWord, last, others);
            foreach (var word in words)
            {
                Look(_byLast, word, ulong.MaxValue);
            }
            Look(_shortByFirst, first, ulong.MaxValue);
            if (words.Length == 1 || last.Length == 1)
            {
                Look(_byFirst, first, words.Length == 1 ? ulong.MaxValue : PersonName.Bit(last));
            }
            foreach (var form in NameSlip.Forms(last))
            {
                foreach (var near in _lastsBySlip.GetValueOrDefault(form) ?? [])
                {
                    Look(_byLast, near, others);
                }
            }
        }

        void Look(Dictionary<string, List<int>> directory, string key, ulong initials)
        {
            foreach (var place in directory.GetValueOrDefault(key) ?? [])
            {
                if (
                    ((_names[place].Initials & initials) != 0 || _names[place].Words.Count == 1)
                    && met.Add(place)
                    && _names[place].Compare(name) is not Alikeness.Different and var alikeness
                )
                {
                    found.Add((place, alikeness));
                }
            }
        }
    }

    private void Enter(PersonName name, int place)
    {
        foreach (var joined in name.AllJoins)
        {
            _byJoined.ListOf(joined).Add(place);
        }
        foreach (var words in name.Forms)
        {
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                _byWord.ListOf(word).Add(place);
            }
            var (first, last) = (NameWords.Given(words[0]), words[^1]);
            _byFirst.ListOf(first).Add(place);
            if (words.Length == 1 || last.Length == 1)
            {
                _shortByFirst.ListOf(first).Add(place);
            }
            EnterLast(last, place);
        }
    }

    private void EnterLast(string last, int place)
    {
        var ofLast = _byLast.ListOf(last);
        ofLast.Add(place);
        if (ofLast.Count == 1 && !last.Any(char.IsDigit))
        {
            foreach (var form in NameSlip.Forms(last))
            {
                _lastsBySlip.ListOf(form).Add(last);
            }
        }
    }
}
