namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>A text by which people are looked up.</summary>
internal enum Bearing
{
    Id,
    Email,
    Name,
    Employer,
}

/// <summary>Where in a list those people stand who bear a text, by its number in the pool.</summary>
internal sealed class Places
{
    private readonly int[] _keyOf;
    private readonly int[] _starts;
    private readonly int[] _places;

    public Places(IReadOnlyList<Profile> people, Bearing bearing, int textCount)
    {
        _starts = new int[textCount + 1];
        _places = new int[people.Count];
        _keyOf = new int[people.Count];
        for (var i = 0; i < _keyOf.Length; i++)
        {
            _keyOf[i] = KeyOf(people[i], bearing);
            _starts[_keyOf[i] + 1]++;
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

    private static int KeyOf(Profile person, Bearing bearing) =>
        bearing switch
        {
            Bearing.Id => person.IdKey,
            Bearing.Email => person.EmailKey,
            Bearing.Name => person.NameKey,
            _ => person.EmployerKey,
        };
}
