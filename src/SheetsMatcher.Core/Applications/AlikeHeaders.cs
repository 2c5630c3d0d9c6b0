namespace SheetsMatcher.Core.Applications;

/// <summary>A heading that may be the question in other words.</summary>
/// <param name="Question">What to ask in Problems.</param>
internal sealed record HeaderProposal(int Column, ApplicationProblem Question);

/// <summary>
/// Headings that answer no question by their words but are much like one, such as "Type of Libary"
/// or "E-mail": found to be proposed, never to be assumed.
/// </summary>
public sealed class AlikeHeaders
{
    /// <summary>Of two texts this much alike, at most about one sign in four differs.</summary>
    private const double LikenessMin = 0.72;

    private const int LengthMax = 200;

    /// <summary>Shorter words stand in many headings.</summary>
    private const int TellingWordMin = 4;

    private static readonly string[] _fillers = ["a", "my", "please", "the", "your", "you"];

    private readonly SheetTable _table;
    private readonly List<(int Column, string Folded)> _free;

    internal AlikeHeaders(SheetTable table, FormQuestions questions)
    {
        _table = table;
        var asked = questions
            .Required.Concat(questions.Optional)
            .Select(question => Folding.Fold(question.Text))
            .ToHashSet(StringComparer.Ordinal);
        _free =
        [
            .. table
                .Header.Select((cell, column) => (column, Folding.Fold(cell.ToString())))
                .Where(each => each.Item2.Length is > 0 and <= LengthMax)
                .Where(each => !asked.Contains(each.Item2)),
        ];
    }

    /// <summary>The one heading that is most like the question; null when none is, or two are.</summary>
    internal HeaderProposal? Propose(string question, bool isRequired)
    {
        var folded = Folding.Fold(question);
        var best = _free
            .Select(each => (each.Column, Likeness: Likeness(folded, each.Folded)))
            .Where(each => each.Likeness >= LikenessMin)
            .OrderByDescending(each => each.Likeness)
            .Take(2)
            .ToList();
        return best is [] || (best is [var first, var second] && first.Likeness == second.Likeness)
            ? null
            : new HeaderProposal(best[0].Column, Ask(question, best[0].Column, isRequired));
    }

    private ApplicationProblem Ask(string question, int column, bool isRequired)
    {
        var heading = AnswerText.Quoted(_table.At(0, column));
        return new ApplicationProblem(
            _table.Title,
            1,
            question,
            "a column with this question",
            $"{heading}, which is much like it",
            $"Treat {heading} as \"{question}\"? Answer Yes or No. Until then "
                + (
                    isRequired
                        ? "nothing is read from this tab."
                        : "the answers to this question are not known."
                )
        )
        {
            Kind = ProblemKind.Question,
        };
    }

    /// <summary>A heading that is nearly this one, such as a misspelt one; null where there is none.</summary>
    /// <param name="known">Headings that mean something else.</param>
    public static string? Misspelt(string heading, SheetTable table, IEnumerable<string> known)
    {
        var others = known.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        return table
            .Header.Select(cell => cell.ToString())
            .Where(text => Folding.Fold(text).Length is > 0 and <= LengthMax)
            .Where(text => !others.Contains(Folding.Fold(text)))
            .FirstOrDefault(text =>
                BySigns(Folding.Fold(heading), Folding.Fold(text)) >= LikenessMin
            );
    }

    private static double Likeness(string question, string heading) =>
        Math.Max(BySigns(question, heading), ByWords(question, heading));

    /// <summary>One less the edits that lead from one text to the other, by the longer's length.</summary>
    private static double BySigns(string one, string other)
    {
        var longer = Math.Max(one.Length, other.Length);
        return longer == 0 ? 0 : 1 - ((double)Edits(one, other) / longer);
    }

    /// <summary>
    /// Enough where one holds all words of the other, as "Employer" and "Current employer"; the more
    /// the nearer they are in length.
    /// </summary>
    private static double ByWords(string question, string heading)
    {
        var (asked, stands) = (Words(question), Words(heading));
        var (fewer, more) = asked.Count < stands.Count ? (asked, stands) : (stands, asked);
        return fewer.IsSubsetOf(more) && fewer.Any(word => word.Length >= TellingWordMin)
            ? LikenessMin + ((1 - LikenessMin) * fewer.Count / (more.Count + 1))
            : 0;
    }

    private static HashSet<string> Words(string folded) =>
        [
            .. folded
                .Replace("e mail", "email", StringComparison.Ordinal)
                .Split(' ')
                .Select(word => word == "mail" ? "email" : word)
                .Except(_fillers),
        ];

    /// <summary>Levenshtein's distance: signs put in, taken out or replaced.</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.Length];
    }
}
