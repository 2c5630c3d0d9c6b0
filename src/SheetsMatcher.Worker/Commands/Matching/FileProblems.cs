using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>
/// What is wrong in two files that were given once and can be mended at once: unlike in a round,
/// nobody is left out in silence.
/// </summary>
internal static class FileProblems
{
    /// <exception cref="WrongInputException">
    /// A column is missing or a person's answers cannot be used; one line each.
    /// </exception>
    public static void Refuse(Roster roster, BadRows badRows)
    {
        var wrong =
            roster.Unreadable.Count > 0 ? roster.Unreadable.Select(Heading)
            : badRows is BadRows.Refuse || roster.Mentors.Count == 0 || roster.Mentees.Count == 0
                ? BadAnswers(roster)
            : [];
        var lines = wrong.ToList();
        if (lines.Count > 0)
        {
            throw new WrongInputException(lines);
        }
    }

    /// <summary>
    /// Rows left out, what only a person can tell, columns that the program can go without, and how
    /// answers were taken that are no plain answers.
    /// </summary>
    public static IEnumerable<string> Notes(Roster roster, MatchingOutcome outcome) =>
        [
            .. BadAnswers(roster).Select(line => $"Left out: {line}"),
            .. roster.Problems.Where(IsOfResponse).Select(InWords),
            .. outcome.Problems.Select(InWords),
            .. roster
                .Problems.Where(problem => problem.Kind is ProblemKind.Header)
                .GroupBy(problem => problem.Tab, problem => $"\"{problem.Column}\"")
                .Select(absent => $"{absent.Key} has no column {string.Join(" or ", absent)}."),
            .. roster
                .Problems.Where(problem => problem.Kind is ProblemKind.Question && problem.Row == 1)
                .Select(alike =>
                    $"{alike.Tab} has no column \"{alike.Column}\", but {alike.Found}. "
                    + "Correct the heading if it is the same question."
                ),
            .. outcome
                .Readings.Where(reading => reading.Count > 0)
                .Select(reading => $"{reading.What}: {reading.Sentence}"),
        ];

    private static bool IsOfResponse(ApplicationProblem problem) =>
        problem is { Row: > 1, Kind: ProblemKind.Question or ProblemKind.Note };

    private static string InWords(ApplicationProblem problem) =>
        problem.Kind is ProblemKind.Question ? Question(problem) : Answer(problem);

    private static string Question(ApplicationProblem problem) =>
        $"Confirm: {problem.Tab}, row {problem.Row}: {problem.Confirm}. If it is not so, correct the "
        + "files, or pair them with --lock.";

    private static IEnumerable<string> BadAnswers(Roster roster) =>
        roster.Problems.Where(problem => problem.Kind is ProblemKind.Answer).Select(Answer);

    private static string Answer(ApplicationProblem problem) => $"{problem} {problem.Remedy}";

    private static string Heading(ApplicationProblem problem) =>
        $"{problem} Correct the headings in row 1, or give your own wording under Mapping in a "
        + "settings file.";
}
