using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Commands.Printing;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>The outcome for people: plain text without colours, the same on paper and in a pipe.</summary>
internal static class TableReport
{
    public static void Print(
        MatchingOutcome outcome,
        IReadOnlyList<string> notes,
        Terminal terminal
    ) =>
        ConsoleOutput.Page(
            terminal,
            console =>
            {
                Write(console, Title("Pairs", outcome.Pairings.Count), Pairs(outcome.Pairings));
                Write(
                    console,
                    Title("Without a match", outcome.Unmatched.Count),
                    Unmatched(outcome)
                );
                WriteLines(
                    console,
                    "To recruit",
                    outcome.Recruitment.Select(line => line.Sentence)
                );
                WriteLines(console, "In the files", notes);
                WriteLines(
                    console,
                    "Outcome",
                    [.. OutcomeLines.PriceOf(outcome), OutcomeLines.VerdictOf(outcome)]
                );
            }
        );

    private static string Title(string what, int count) =>
        FormattableString.Invariant($"{what}: {count}");

    private static Table Pairs(IReadOnlyList<Pairing> pairings)
    {
        var table = New("Mentee", "Mentor", "Points", "Why");
        table.Columns[2].RightAligned();
        foreach (var pairing in pairings)
        {
            table.AddRow(
                new Text(pairing.Mentee.Name),
                new Text(pairing.Mentor.Name),
                new Text(FormattableString.Invariant($"{pairing.Points}")),
                new Text(string.Join('\n', Why(pairing)))
            );
        }

        return table;
    }

    private static IEnumerable<string> Why(Pairing pairing) =>
        [
            .. pairing.IsLocked ? ["Locked."] : Array.Empty<string>(),
            .. pairing.Reasons,
            .. PairNotes.Of(pairing),
            .. pairing.Alternatives.Select(other => other.Sentence),
        ];

    private static Table Unmatched(MatchingOutcome outcome)
    {
        var table = New("Person", "Role", "Reason", "What would change it");
        foreach (var unmatched in outcome.Unmatched)
        {
            table.AddRow(
                new Text(unmatched.Applicant.Name),
                new Text(unmatched.Applicant is Mentor ? "mentor" : "mentee"),
                new Text(unmatched.Reason),
                new Text(unmatched.WouldChange)
            );
        }

        return table;
    }

    private static Table New(params IEnumerable<string> headings)
    {
        var table = new Table().Border(TableBorder.Square).ShowRowSeparators();
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading)));
        }

        return table;
    }

    private static void Write(IAnsiConsole console, string title, Table table)
    {
        console.Write(new Text(title + "\n"));
        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        console.WriteLine();
    }

    private static void WriteLines(IAnsiConsole console, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        console.Write(new Text(title + "\n"));
        foreach (var line in all)
        {
            console.Write(new Padder(new Text(line), new Padding(2, 0, 0, 0)));
        }

        console.WriteLine();
    }
}
