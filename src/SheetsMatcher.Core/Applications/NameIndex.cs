using System.Runtime.InteropServices;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Names to be found by one that is like them, without comparing all with all: two names that are
/// alike share the family name of the shorter one, or all but one letter of it.
/// </summary>
internal sealed class NameIndex
{
    private readonly List<PersonName> _names = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _shortLastByFirst = new(StringComparer.Ordinal);
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
        Look(_byJoined, name.Joined, ulong.MaxValue);
        Look(_byWord, name.Last, Initial(name.First));
        foreach (var word in name.Words)
        {
            Look(_byLast, word, ulong.MaxValue);
        }
        Look(_shortLastByFirst, name.First, ulong.MaxValue);
        if (name.Last.Length == 1)
        {
            Look(_byWord, name.First, PersonName.Bit(name.Last));
        }
        foreach (var form in OneSlip.Forms(name.Last))
        {
            foreach (var last in _lastsBySlip.GetValueOrDefault(form) ?? [])
            {
                Look(_byLast, last, Initial(name.First));
            }
        }
        return [.. found.OrderByDescending(each => each.Alikeness).ThenBy(each => each.Place)];

        void Look(Dictionary<string, List<int>> directory, string key, ulong initials)
        {
            foreach (var place in directory.GetValueOrDefault(key) ?? [])
            {
                if (
                    (_names[place].Initials & initials) != 0
                    && met.Add(place)
                    && _names[place].Compare(name) is not Alikeness.Different and var alikeness
                )
                {
                    found.Add((place, alikeness));
                }
            }
        }
    }

    private static ulong Initial(string word) =>
        PersonName.Bit(word) | PersonName.Bit(NameWords.Given(word));

    private void Enter(PersonName name, int place)
    {
        foreach (var word in name.Words.Distinct(StringComparer.Ordinal))
        {
            _byWord.ListOf(word).Add(place);
        }
        _byJoined.ListOf(name.Joined).Add(place);
        if (name.Last.Length == 1)
        {
            _shortLastByFirst.ListOf(name.First).Add(place);
        }
        var ofLast = _byLast.ListOf(name.Last);
        ofLast.Add(place);
        if (ofLast.Count == 1 && !name.Last.Any(char.IsDigit))
        {
            foreach (var form in OneSlip.Forms(name.Last))
            {
                _lastsBySlip.ListOf(form).Add(name.Last);
            }
        }
    }
}
