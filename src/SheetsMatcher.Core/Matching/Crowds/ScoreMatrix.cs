using SheetsMatcher.Core.Matching.Criteria;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// The points of every pair: a row for each mentee, in it a cell for each mentor. It holds what
/// asking <see cref="RuleBook.Allows"/> and <see cref="Scoring.Points"/> pair by pair would give.
/// </summary>
internal sealed class ScoreMatrix
{
    /// <summary>Stands in the cell of a pair that a hard rule forbids.</summary>
    public const ushort Forbidden = ushort.MaxValue;

    private readonly ushort[] _points;

    private ScoreMatrix(int rows, int columns)
    {
        if ((long)rows * columns > Array.MaxLength)
        {
            throw new ArgumentException(
                $"{rows} mentees with {columns} mentors are too many pairs for a matrix."
            );
        }
        Rows = rows;
        Columns = columns;
        _points = GC.AllocateUninitializedArray<ushort>(rows * columns);
    }

    /// <summary>How many mentees there are.</summary>
    public int Rows { get; }

    /// <summary>How many mentors there are.</summary>
    public int Columns { get; }

    /// <summary>All rows, one after the other.</summary>
    public ReadOnlySpan<ushort> Points => _points;

    /// <summary>The same to be worked on without a copy: nobody may change it.</summary>
    internal ushort[] Shared => _points;

    public ushort this[int mentee, int mentor] => Row(mentee)[mentor];

    /// <summary>
    /// Criteria and rules about answers are asked once for each two different answers, those about
    /// persons only where they reach.
    /// </summary>
    /// <param name="mentors">The columns.</param>
    /// <param name="mentees">The rows.</param>
    /// <exception cref="ArgumentException">
    /// The people's answers do not stand in one pool, or there are too many pairs.
    /// </exception>
    public static ScoreMatrix Of(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        RuleBook rules,
        Scoring scoring
    )
    {
        var people = new BothForms(mentors, mentees);
        var matrix = new ScoreMatrix(mentees.Count, mentors.Count);
        var layers = Layer.AllOf(people, rules, scoring).ToList();
        var vetoes = new List<Reach>();
        foreach (var rule in rules.Rules.OfType<PersonRule>())
        {
            var reaches = rule.ReachesAmong(people).ToList();
            if (Layer.Of(people, rule, reaches) is { } layer)
            {
                layers.Add(layer);
            }
            else
            {
                vetoes.AddRange(reaches);
            }
        }
        var answers = new KeptRows(LayerStack.Of(layers), mentors.Count, mentees.Count);
        var persons = new PersonPoints(people, scoring, vetoes);
        answers.WriteAll(matrix._points);
        for (var mentee = 0; mentee < mentees.Count; mentee++)
        {
            persons.AddTo(matrix._points.AsSpan(mentee * mentors.Count, mentors.Count), mentee);
        }
        return matrix;
    }

    /// <summary>The points of one mentee with every mentor.</summary>
    public ReadOnlySpan<ushort> Row(int mentee) => _points.AsSpan(mentee * Columns, Columns);
}
