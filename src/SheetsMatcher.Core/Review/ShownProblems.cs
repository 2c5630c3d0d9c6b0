using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Which problems get a row of their own. A form that a program fills with junk makes thousands, and
/// the few that people can mend would drown.
/// </summary>
/// <param name="Single">Those with a row of their own.</param>
/// <param name="Rest">One row each for what is left of a tab and a kind.</param>
/// <param name="Keys">Of every problem there is, shown or not.</param>
internal sealed record ShownProblems(
    IReadOnlyList<KeyedProblem> Single,
    IReadOnlyList<ProblemRest> Rest,
    IReadOnlySet<string> Keys
)
{
    /// <summary>
    /// For one tab and one kind of problem; of questions each kind has room of its own, so that none
    /// about people drowns among those that junk gives rise to.
    /// </summary>
    public const int RowsMax = 100;

    /// <param name="standing">Keys that have a row already.</param>
    public static ShownProblems Of(
        IReadOnlyList<KeyedProblem> problems,
        IReadOnlySet<string> standing
    )
    {
        var keys = problems.Select(each => each.Key).ToHashSet(StringComparer.Ordinal);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var rests = new List<ProblemRest>();
        foreach (var alike in problems.GroupBy(each => AskedAs(each.Problem)))
        {
            var surplus = Surplus([.. alike], standing);
            hidden.UnionWith(surplus.Select(each => each.Key));
            if (surplus.Where(each => !standing.Contains(each.Key)).ToList() is [_, ..] unseen)
            {
                rests.Add(
                    new(
                        alike.Key.Tab,
                        alike.Key.Kind,
                        alike.Key.Asked,
                        unseen.Count,
                        unseen.Min(each => each.Problem.Row),
                        unseen.Max(each => each.Problem.Row)
                    )
                );
            }
        }
        keys.UnionWith(rests.Select(ProblemsTab.KeyOf));
        return new([.. problems.Where(each => !hidden.Contains(each.Key))], rests, keys);
    }

    private static (string Tab, ProblemKind Kind, string Asked) AskedAs(
        ApplicationProblem problem
    ) => (problem.Tab, problem.Kind, problem.Kind == ProblemKind.Question ? problem.Expected : "");

    /// <summary>
    /// First come those of responses with the fewest problems: a person's slip is one wrong answer,
    /// junk has many. Of equal ones those come first that have a row, so that rows do not take turns.
    /// </summary>
    private static IReadOnlyList<KeyedProblem> Surplus(
        List<KeyedProblem> alike,
        IReadOnlySet<string> standing
    )
    {
        if (alike.Count <= RowsMax || alike[0].Problem.Kind == ProblemKind.Header)
        {
            return [];
        }
        var ofRow = alike.CountBy(each => each.Problem.Row).ToDictionary();
        return
        [
            .. alike
                .OrderBy(each => ofRow[each.Problem.Row])
                .ThenBy(each => !standing.Contains(each.Key))
                .ThenBy(each => each.Problem.Row)
                .Skip(RowsMax),
        ];
    }
}

internal sealed record KeyedProblem(string Key, ApplicationProblem Problem);

/// <summary>Problems of one tab and kind that have no row of their own.</summary>
/// <param name="Asked">What the questions expect; empty where nothing is asked.</param>
internal sealed record ProblemRest(
    string Tab,
    ProblemKind Kind,
    string Asked,
    int Count,
    int FirstRow,
    int LastRow
);
