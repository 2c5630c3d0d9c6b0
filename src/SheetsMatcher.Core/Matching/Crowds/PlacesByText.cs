namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>Where in a list those people stand who bear a text, such as a name.</summary>
internal sealed class PlacesByText
{
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    public PlacesByText(IReadOnlyList<Profile> people, Func<Profile, string> text)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var own = text(people[i]);
            if (!_places.TryGetValue(own, out var places))
            {
                _places[own] = places = [];
                WordsMax = Math.Max(WordsMax, own.AsSpan().Count(' ') + 1);
            }
            places.Add(i);
        }
    }

    public bool Holds(string text) => _places.ContainsKey(text);

    /// <summary>How many words the longest of the texts has.</summary>
    public int WordsMax { get; }

    public IReadOnlyList<int> Of(string text) => _places.GetValueOrDefault(text) ?? [];
}
