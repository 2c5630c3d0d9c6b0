using SheetsMatcher.Core.Matching.Criteria;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// The points of every pair: a row for each mentee, in it a cell for each mentor. It holds what
/// asking <see cref="RuleBook.Allows"/> and <see cref="Scoring.Points"/> pair by pair would give.
/// Mentees who are known to be alike have one row in common.
/// </summary>
internal sealed class ScoreMatrix
{
    /// <summary>Stands in the cell of a pair that a hard rule forbids.</summary>
    public const ushort Forbidden = ushort.MaxValue;

    private readonly int[] _rowOf;
    private readonly ushort[] _points;

    /// <param name="rowOf">By the mentee's place; numbers from 0 without gaps.</param>
    private ScoreMatrix(int[] rowOf, int rows, int columns)
    {
        if ((long)rows * columns > Array.MaxLength)
        {
            throw new ArgumentException(
                $"{rows} mentees with {columns} mentors are too many pairs for a matrix."
            );
        }
        _rowOf = rowOf;
        Columns = columns;
        _points = GC.AllocateUninitializedArray<ushort>(rows * columns);
    }

    /// <summary>How many mentees there are.</summary>
    public int Rows => _rowOf.Length;

    /// <summary>How many mentors there are.</summary>
    public int Columns { get; }

    /// <summary>All different rows, one after the other.</summary>
    public ReadOnlySpan<ushort> Points => _points;

    /// <summary>The same to be worked on without a copy, by <see cref="RowOf"/>: nobody may change it.</summary>
    internal ushort[] Shared => _points;

    public ushort this[int mentee, int mentor] => Row(mentee)[mentor];

    /// <summary>
    /// Criteria and rules about answers are asked once for each two different answers, those about
    /// persons only where they reach.
    /// </summary>
    /// <param name="mentors">The columns.</param>
    /// <param name="mentees">The rows.</param>
    /// <param name="alike">
    /// Each mentee's class (<see cref="PeopleClasses.MenteeClass"/>), whose members get one row; null:
    /// a row for everybody.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The people's answers do not stand in one pool, or there are too many pairs.
    /// </exception>
    public static ScoreMatrix Of(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        RuleBook rules,
        Scoring scoring,
        int[]? alike = null
    )
    {
        var classes = Groups.By(alike ?? [.. Enumerable.Range(0, mentees.Count)]);
        var people = new BothForms(mentors, [.. classes.First.Select(first => mentees[first])]);
        var matrix = new ScoreMatrix(classes.Of, classes.Count, mentors.Count);
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
        var answers = new KeptRows(LayerStack.Of(layers), mentors.Count, classes.Count);
        var persons = new PersonPoints(people, scoring, vetoes);
        answers.WriteAll(matrix._points);
        for (var row = 0; row < classes.Count; row++)
        {
            persons.AddTo(matrix._points.AsSpan(row * mentors.Count, mentors.Count), row);
        }
        return matrix;
    }

    /// <summary>The points of one mentee with every mentor.</summary>
    public ReadOnlySpan<ushort> Row(int mentee) =>
        _points.AsSpan(_rowOf[mentee] * Columns, Columns);

    /// <summary>Which of the different rows is the mentee's.</summary>
    public int RowOf(int mentee) => _rowOf[mentee];
}
