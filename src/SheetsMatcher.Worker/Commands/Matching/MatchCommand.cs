using System.CommandLine;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>Matches the people of two CSV files, without Google, ledger or mail.</summary>
internal static class MatchCommand
{
    private static readonly Option<string> Mentors = new("--mentors")
    {
        Description = "The mentors' answers, a CSV file with the form's questions in row 1.",
        Required = true,
    };

    private static readonly Option<string> Mentees = new("--mentees")
    {
        Description = "The mentees' answers.",
        Required = true,
    };

    private static readonly Option<string[]> Locks = new(MatchRequest.Lock)
    {
        Description = "A pair that stands: MENTOR,MENTEE by email or full name; may be repeated.",
    };

    private static readonly Option<string[]> KeptApart = new(MatchRequest.KeepApart)
    {
        Description = "Two people never to be paired: A,B; may be repeated.",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "How to print: table, json or csv.",
        DefaultValueFactory = _ => MatchRequest.Table,
    };

    static MatchCommand() =>
        Format.Validators.Add(result =>
        {
            var typed = result.Tokens is [var token] ? token.Value : MatchRequest.Table;
            if (!MatchRequest.Formats.Contains(typed))
            {
                result.AddError($"--format: expected table, json or csv, found \"{typed}\".");
            }
        });

    public static IReadOnlyList<Option> Options => [Mentors, Mentees, Locks, KeptApart, Format];

    /// <param name="settings">
    /// Its default is a worker's settings file, so that only a file that was typed counts.
    /// </param>
    public static MatchRequest Read(ParseResult parsed, Option<string> settings) =>
        new(
            parsed.GetRequiredValue(Mentors),
            parsed.GetRequiredValue(Mentees),
            parsed.GetResult(settings) is { Implicit: false } ? parsed.GetValue(settings) : null,
            parsed.GetValue(Locks) ?? [],
            parsed.GetValue(KeptApart) ?? [],
            parsed.GetRequiredValue(Format)
        );

    /// <exception cref="SettingsException">The settings file is wrong.</exception>
    /// <exception cref="WrongInputException">A file or an option is wrong.</exception>
    /// <exception cref="ProofFailedException">The answer did not pass its own proof.</exception>
    public static async Task<int> Run(
        MatchRequest request,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var settings = CheckedMatchSettings.Read(request.SettingsPath);
        var mentors = FormFile.Read(request.MentorsPath, settings.Mapping.Mentors);
        var mentees = FormFile.Read(request.MenteesPath, settings.Mapping.Mentees);
        var roster = Roster.Read(mentors.Table, mentees.Table, settings.Mapping, settings.Zone);
        FileProblems.Refuse(roster);
        var standing = new StandingOptions(roster).Read(request);
        // Elsewhere, so that Ctrl-C need not wait for a large intake.
        var outcome = await Task.Run(
                () => Match(roster, standing, settings.Matching),
                CancellationToken.None
            )
            .WaitAsync(cancellation);
        var notes = FileProblems.Notes(roster).Concat(mentors.Notes).Concat(mentees.Notes);
        Print(request.Format, outcome, [.. notes], terminal);
        return CommandLine.Done;
    }

    private static MatchingOutcome Match(
        Roster roster,
        StandingPairs standing,
        MatchingSettings settings
    )
    {
        try
        {
            return Matchmaker.Match(roster, standing, settings);
        }
        catch (ArgumentException contradiction)
        {
            throw new WrongInputException(contradiction.Message);
        }
    }

    private static void Print(
        string format,
        MatchingOutcome outcome,
        IReadOnlyList<string> notes,
        Terminal terminal
    )
    {
        switch (format)
        {
            case MatchRequest.Json:
                JsonReport.Print(outcome, notes, terminal.Output);
                break;
            case MatchRequest.Csv:
                CsvReport.Print(outcome, notes, terminal);
                break;
            default:
                TableReport.Print(outcome, notes, terminal);
                break;
        }
    }
}
