using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Commands.Printing;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>One line a pair, then one line a person without one, for a spreadsheet program.</summary>
internal static class CsvReport
{
    private static readonly string[] Header =
    [
        "Status",
        "Mentee",
        "Mentee email",
        "Mentor",
        "Mentor email",
        "Points",
        "Why",
        "Alternatives",
        "To check",
        "Reason",
        "What would change it",
    ];

    /// <summary>What is no line about a person goes beside the answer.</summary>
    public static void Print(
        MatchingOutcome outcome,
        IReadOnlyList<string> notes,
        Terminal terminal
    )
    {
        CsvText.Write(
            terminal.Output,
            [Header, .. outcome.Pairings.Select(Row), .. outcome.Unmatched.Select(Row)]
        );
        foreach (var line in notes.Concat(OutcomeLines.Of(outcome)))
        {
            terminal.Errors.WriteLine(line);
        }
    }

    private static string[] Row(Pairing pairing) =>
        [
            pairing.IsLocked ? "Locked" : "Proposed",
            pairing.Mentee.Name,
            pairing.Mentee.Email.Value,
            pairing.Mentor.Name,
            pairing.Mentor.Email.Value,
            pairing.Points.ToString(CultureInfo.InvariantCulture),
            string.Join(' ', pairing.Reasons),
            string.Join(' ', pairing.Alternatives.Select(other => other.Sentence)),
            string.Join(' ', PairNotes.Of(pairing)),
            "",
            "",
        ];

    private static string[] Row(UnmatchedApplicant unmatched)
    {
        var person = unmatched.Applicant;
        string[] mentee = person is Mentee ? [person.Name, person.Email.Value] : ["", ""];
        string[] mentor = person is Mentor ? [person.Name, person.Email.Value] : ["", ""];
        return
        [
            "Unmatched",
            .. mentee,
            .. mentor,
            "",
            "",
            "",
            "",
            unmatched.Reason,
            unmatched.WouldChange,
        ];
    }
}
