using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Commands.Checking;

/// <summary>What people wrote into the spreadsheet, as a round would understand it.</summary>
internal static class ContentChecks
{
    public const string Answers = "Headings and answers";

    private const string Settings = "Settings tab";

    private const string Schedule = "Schedule";

    private const string Letters = "Letters";

    private const string SeeProblems = "The tab Problems names each cell, once a round has run.";

    /// <summary>For a spreadsheet that could not be read.</summary>
    public static IReadOnlyList<Finding> None =>
        [Finding.NotChecked(Settings), Finding.NotChecked(Schedule), Finding.NotChecked(Letters)];

    public static Finding OfAnswers(ProgramReading reading)
    {
        if (reading.Unreadable is { } unreadable)
        {
            return new(
                Answers,
                Verdict.Failed,
                unreadable,
                "Correct the heading, or name your wording under Mapping."
            );
        }

        var roster = reading.Roster;
        return Of(
            Answers,
            string.Create(
                CultureInfo.InvariantCulture,
                $"mentors: {roster.Mentors.Count}, mentees: {roster.Mentees.Count}"
            ),
            roster.Problems.Concat(reading.Committee.Problems)
        );
    }

    /// <summary>The committee's tabs, by which the intake is steered.</summary>
    public static IReadOnlyList<Finding> OfTabs(ProgramReading reading, Instant now) =>
        [
            reading.SettingsTable is null
                ? Missing(Settings, SettingsTab.Title, "the settings file holds")
                : Of(
                    Settings,
                    $"values: {Number(reading.Settings.Values.Count)}",
                    reading.Settings.Problems
                ),
            OfSchedule(reading, now),
            reading.MailTabs.LettersTable is null
                ? Missing(Letters, LettersTab.Title, "the program's own letters go")
                : Of(
                    Letters,
                    $"texts: {Number(reading.Program.Letters.Count)}",
                    reading.MailTabs.Letters.Problems
                ),
        ];

    private static Finding OfSchedule(ProgramReading reading, Instant now)
    {
        if (reading.MailTabs.ScheduleTable is null)
        {
            return Missing(Schedule, ScheduleTab.Title, "the program's own schedule holds");
        }

        var intake = reading.Program.Intake;
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"letters: {reading.Program.Schedule.Milestones.Count}, {intake.Start:yyyy-MM-dd} to "
        );
        found += intake.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var problems = reading.MailTabs.Schedule.Problems;
        return problems.Count == 0 && now.InZone(intake.Zone).Date > intake.End
            ? new(
                Schedule,
                Verdict.Warning,
                $"{found}, which is over",
                "For a new intake: a new Intake:Id in the settings file, new dates in the tab Settings."
            )
            : Of(Schedule, found, problems);
    }

    private static Finding Of(string what, string found, IEnumerable<ApplicationProblem> problems)
    {
        var count = problems.Count();
        return count == 0
            ? Finding.Good(what, $"{found}, problems: none")
            : new(what, Verdict.Warning, $"{found}, problems: {Number(count)}", SeeProblems);
    }

    private static Finding Missing(string what, string tab, string instead) =>
        new(
            what,
            Verdict.Warning,
            $"there is no tab {tab}, so {instead}",
            "Run \"sheets-matcher setup\" to have one."
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
