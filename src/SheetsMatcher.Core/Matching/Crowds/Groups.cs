namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>People who are alike in something, numbered by the first of each group.</summary>
/// <param name="Of">The group of each person, by place in the list.</param>
/// <param name="First">The place of the first person of each group.</param>
internal sealed record Groups(int[] Of, IReadOnlyList<int> First)
{
    private const int NotMet = -1;

    /// <summary>Up to this many numbers, an array finds a group; beyond it, a dictionary.</summary>
    private const long ArrayLengthMax = 1 << 20;

    public int Count => First.Count;

    /// <param name="answers">A number from 0 for each person.</param>
    public static Groups By(int[] answers) => All(answers.Length).And(answers);

    public static Groups All(int count) => new(new int[count], count > 0 ? [0] : []);

    public Groups And(Groups other) => And(other.Of);

    /// <summary>Those who are in one group here and gave one answer there.</summary>
    public Groups And(int[] answers)
    {
        var answerCount = answers.Length == 0 ? 1 : answers.Max() + 1L;
        return Count * answerCount <= ArrayLengthMax
            ? AndByArray(answers, (int)answerCount)
            : AndByDictionary(answers);
    }

    private Groups AndByArray(int[] answers, int answerCount)
    {
        var (of, first) = (new int[answers.Length], new List<int>());
        var known = new int[Count * answerCount];
        Array.Fill(known, NotMet);
        for (var i = 0; i < of.Length; i++)
        {
            ref var group = ref known[(Of[i] * answerCount) + answers[i]];
            if (group == NotMet)
            {
                group = first.Count;
                first.Add(i);
            }
            of[i] = group;
        }
        return new Groups(of, first);
    }

    private Groups AndByDictionary(int[] answers)
    {
        var (of, first) = (new int[answers.Length], new List<int>());
        var known = new Dictionary<(int, int), int>();
        for (var i = 0; i < of.Length; i++)
        {
            if (!known.TryGetValue((Of[i], answers[i]), out of[i]))
            {
                known[(Of[i], answers[i])] = of[i] = first.Count;
                first.Add(i);
            }
        }
        return new Groups(of, first);
    }
}
