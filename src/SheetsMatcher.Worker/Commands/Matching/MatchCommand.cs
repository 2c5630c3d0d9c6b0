using System.CommandLine;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
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

    private static readonly Option<string?> Order = new(MatchRequest.DateOrder)
    {
        Description =
            "How dates such as 5/11/2010 are meant: day-first or month-first. Needed only where no "
            + "date in the file tells.",
    };

    private static readonly Option<bool> SkipBadRows = new(MatchRequest.SkipBadRows)
    {
        Description =
            "Leave out rows that cannot be used, and say which, instead of refusing the file.",
    };

    static MatchCommand()
    {
        OneOf(Format, MatchRequest.Formats, "table, json or csv", "Leave it out for a table.");
        OneOf(
            Order,
            [MatchRequest.DayFirst, MatchRequest.MonthFirst],
            "day-first or month-first",
            "Leave it out where the files have dates such as 2010-11-05."
        );
    }

    public static IReadOnlyList<Option> Options =>
        [Mentors, Mentees, Locks, KeptApart, Format, Order, SkipBadRows];

    /// <param name="settings">
    /// Its default is a worker's settings file, so that only a file that was typed counts.
    /// </param>
    public static MatchRequest Read(
        ParseResult parsed,
        Option<string> settings,
        Option<bool> asJson
    ) =>
        new(
            parsed.GetRequiredValue(Mentors),
            parsed.GetRequiredValue(Mentees),
            parsed.GetResult(settings) is { Implicit: false } ? parsed.GetValue(settings) : null,
            parsed.GetValue(Locks) ?? [],
            parsed.GetValue(KeptApart) ?? [],
            parsed.GetValue(asJson) ? MatchRequest.Json : parsed.GetRequiredValue(Format),
            parsed.GetValue(Order) switch
            {
                MatchRequest.DayFirst => DateOrder.DayFirst,
                MatchRequest.MonthFirst => DateOrder.MonthFirst,
                _ => null,
            },
            parsed.GetValue(SkipBadRows) ? BadRows.Skip : BadRows.Refuse
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
        try
        {
            // Elsewhere, so that Ctrl-C need not wait for a large intake.
            var print = await Task.Run(() => Answer(request), cancellation).WaitAsync(cancellation);
            print(terminal);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Everything that can go wrong goes wrong before the first character is printed.</summary>
    private static Action<Terminal> Answer(MatchRequest request)
    {
        var settings = CheckedMatchSettings.Read(request.SettingsPath);
        var badRows = request.BadRows;
        var mentors = FormFile.Read(request.MentorsPath, settings.Mapping.Mentors, badRows);
        var mentees = FormFile.Read(request.MenteesPath, settings.Mapping.Mentees, badRows);
        var roster = Roster.Read(
            [mentors.Table],
            [mentees.Table],
            settings.Mapping,
            FileDates.Of(settings.Zone, request.Order, mentors, mentees),
            words: settings.Matching.AnswerWords()
        );
        FileProblems.Refuse(roster, badRows);
        var standing = new StandingOptions(roster).Read(request);
        var outcome = Match(roster, standing, settings.Matching);
        IReadOnlyList<string> notes =
        [
            .. FileProblems.Notes(roster, outcome),
            .. mentors.Notes,
            .. mentees.Notes,
        ];
        return request.Format switch
        {
            MatchRequest.Json => terminal => JsonReport.Print(outcome, notes, terminal.Output),
            MatchRequest.Csv => terminal => CsvReport.Print(outcome, notes, terminal),
            _ => terminal => TableReport.Print(outcome, notes, terminal),
        };
    }

    private static void OneOf<T>(
        Option<T> option,
        IReadOnlyList<string> words,
        string expected,
        string remedy
    ) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var typed] && !words.Contains(typed.Value))
            {
                result.AddError(
                    $"{option.Name}: expected {expected}, found \"{typed.Value}\". "
                        + ParseErrors.Meant(typed.Value, words, remedy)
                );
            }
        });

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
}
