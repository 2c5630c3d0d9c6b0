namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>Where in a list those people stand who bear a text, by its number in the pool.</summary>
internal sealed class Places
{
    private readonly int[] _keyOf;
    private readonly int[] _starts;
    private readonly int[] _places;

    /// <param name="keyOf">The number of each person's text, by place in the list.</param>
    public Places(int[] keyOf, int textCount)
    {
        _starts = new int[textCount + 1];
        _places = new int[keyOf.Length];
        _keyOf = keyOf;
        foreach (var key in keyOf)
        {
            _starts[key + 1]++;
        }
        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }
        for (var i = _keyOf.Length - 1; i >= 0; i--)
        {
            // Counted down from the end, each start comes to stand where its own texts begin.
            _places[--_starts[_keyOf[i] + 1]] = i;
        }
    }

    public int KeyOf(int place) => _keyOf[place];

    public ReadOnlySpan<int> Of(int key)
    {
        if (key < 0 || key >= _starts.Length - 1)
        {
            return [];
        }
        var end = key + 2 < _starts.Length ? _starts[key + 2] : _places.Length;
        return _places.AsSpan(_starts[key + 1]..end);
    }
}
