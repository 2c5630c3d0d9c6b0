using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Checked boxes in the form in which they are compared; asked once for every pair.
/// </summary>
internal sealed class AnswerSet
{
    private readonly HashSet<string> _known;
    private readonly string[] _answers;

    public AnswerSet(IEnumerable<string> answers)
    {
        _known = answers.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        _answers = [.. _known];
    }

    public bool IsEmpty => _answers.Length == 0;

    public ReadOnlySpan<string> Answers => _answers;

    /// <param name="answer">Folded.</param>
    public bool Contains(string answer) => _known.Contains(answer);

    public bool SharesAny(AnswerSet other)
    {
        foreach (var answer in _answers)
        {
            if (other.Contains(answer))
            {
                return true;
            }
        }
        return false;
    }
}
