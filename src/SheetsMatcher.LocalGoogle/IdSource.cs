namespace SheetsMatcher.LocalGoogle;

/// <summary>
/// Ids that look like Google's and repeat with the seed and the order of requests.
/// </summary>
public sealed class IdSource(int seed)
{
    private const string Alphabet =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    private readonly Random _random = new(seed);

    public string Text(int length) =>
        string.Create(
            length,
            _random,
            static (span, random) =>
            {
                foreach (ref var letter in span)
                {
                    letter = Alphabet[random.Next(Alphabet.Length)];
                }
            }
        );

    public int SheetId() => _random.Next(1, int.MaxValue);

    /// <summary>
    /// Sixteen lower-case hexadecimal digits, as Gmail's message and thread ids are.
    /// </summary>
    public string GmailId() =>
        _random
            .NextInt64(0x1000_0000_0000_0000, long.MaxValue)
            .ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
