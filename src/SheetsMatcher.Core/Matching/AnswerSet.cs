namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Checked boxes in the form in which they are compared; asked once for every pair.
/// </summary>
internal sealed class AnswerSet : IEquatable<AnswerSet>
{
    private readonly string[] _answers;
    private readonly int _hash;

    /// <param name="folded">Folded answers; what folds to nothing is no answer.</param>
    /// <param name="isOpen">Whether the person said that anything will do.</param>
    public AnswerSet(IEnumerable<string> folded, bool isOpen = false)
    {
        IsOpen = isOpen;
        _answers =
        [
            .. folded
                .Where(answer => answer.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var hash = new HashCode();
        hash.Add(isOpen);
        foreach (var answer in _answers)
        {
            hash.Add(answer, StringComparer.Ordinal);
        }
        _hash = hash.ToHashCode();
    }

    public bool IsEmpty => _answers.Length == 0;

    /// <summary>The person left it open, whatever else was checked: it excludes nothing.</summary>
    public bool IsOpen { get; }

    /// <summary>Folded, in the order of their signs.</summary>
    public ReadOnlySpan<string> Answers => _answers;

    /// <param name="answer">Folded.</param>
    public bool Contains(string answer) =>
        Array.BinarySearch(_answers, answer, StringComparer.Ordinal) >= 0;

    public bool SharesAny(AnswerSet other)
    {
        var (i, j) = (0, 0);
        while (i < _answers.Length && j < other._answers.Length)
        {
            var order = string.CompareOrdinal(_answers[i], other._answers[j]);
            if (order == 0)
            {
                return true;
            }
            _ = order < 0 ? i++ : j++;
        }
        return false;
    }

    /// <summary>True when both checked something, and nothing in common.</summary>
    public bool Excludes(AnswerSet other) =>
        !IsEmpty && !other.IsEmpty && !IsOpen && !other.IsOpen && !SharesAny(other);

    /// <summary>True when they share something, or one answered and the other takes anything.</summary>
    public bool Suits(AnswerSet other) =>
        SharesAny(other)
        || (IsOpen && (other.IsOpen || !other.IsEmpty))
        || (other.IsOpen && !IsEmpty);

    public bool Equals(AnswerSet? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && _hash == other._hash
            && _answers.AsSpan().SequenceEqual(other._answers)
        );

    public override bool Equals(object? obj) => Equals(obj as AnswerSet);

    public override int GetHashCode() => _hash;
}
