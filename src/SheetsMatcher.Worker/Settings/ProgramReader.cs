using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Settings;

/// <summary>Turns one program's settings into a <see cref="Program"/>, collecting every problem.</summary>
internal sealed class ProgramReader(string id, ProgramSettings settings, List<string> problems)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture(
        "HH:mm"
    );

    private readonly int _problemsBefore = problems.Count;

    /// <summary>The program, or null when a problem was added.</summary>
    public Program? Read()
    {
        var spreadsheetId = ReadSpreadsheetId();
        Require("MentorResponsesTab", settings.MentorResponsesTab, "the tab's title");
        Require("MenteeResponsesTab", settings.MenteeResponsesTab, "the tab's title");
        var committee = ReadCommitteeEmail();
        var intake = ReadIntake();
        var mail = ReadMail();
        var letters = new LetterFiles(Key(""), settings, problems);
        var schedule = letters.ReadSchedule();
        var templates = letters.ReadTemplates(schedule);
        SettingsSection.Check(Key("Matching"), settings.Matching.Check, problems);
        SettingsSection.Check(Key("Mapping"), settings.Mapping.Mentors.Check, problems);
        SettingsSection.Check(Key("Mapping"), settings.Mapping.Mentees.Check, problems);
        return
            problems.Count > _problemsBefore
            || committee is null
            || intake is null
            || mail is null
            || schedule is null
            ? null
            : new Program(
                id,
                spreadsheetId,
                committee,
                settings.CommitteeName,
                settings.MentorResponsesTab,
                settings.MenteeResponsesTab,
                intake,
                schedule,
                templates,
                settings.Matching,
                settings.Mapping,
                mail
            );
    }

    /// <summary>Most people have the whole address at hand, so that it counts too.</summary>
    private string ReadSpreadsheetId()
    {
        var written = settings.SpreadsheetId.Trim();
        Require("SpreadsheetId", written, "the long id in the sheet's address");
        if (SpreadsheetAddress.IdIn(written) is { } id)
        {
            return id;
        }

        problems.Add(
            $"{Key("SpreadsheetId")}: expected the spreadsheet's id or its address, such as "
                + $"https://docs.google.com/spreadsheets/d/…/edit, found \"{written}\"."
        );
        return "";
    }

    private EmailAddress? ReadCommitteeEmail()
    {
        if (EmailAddress.TryParse(settings.CommitteeEmail, out var committee))
        {
            return committee;
        }

        Say("CommitteeEmail", "an address such as mentoring@example.org", settings.CommitteeEmail);
        return null;
    }

    private Intake? ReadIntake()
    {
        var written = settings.Intake;
        Require("Intake:Id", written.Id, "a short name such as 2010-autumn");
        Require("Intake:Name", written.Name, "a name such as Second intake, November 2010");
        var start = ReadDate("Intake:Start", written.Start, "2010-11-05");
        var end = ReadDate("Intake:End", written.End, "2011-02-18");
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(written.TimeZone);
        if (zone is null)
        {
            Say("Intake:TimeZone", "a time zone such as America/Vancouver", written.TimeZone);
        }

        if (end <= start)
        {
            Say("Intake:End", $"a day after the start {written.Start}", written.End);
        }

        return start is { } first && end is { } last && zone is not null
            ? new Intake(written.Id.Trim(), written.Name.Trim(), first, last, zone)
            : null;
    }

    private MailRules? ReadMail()
    {
        var written = settings.Mail;
        var from = ReadTime("Mail:SendingWindow:From", written.SendingWindow.From);
        var to = ReadTime("Mail:SendingWindow:To", written.SendingWindow.To);
        RequireWithin("Mail:SendsPerRoundMax", written.SendsPerRoundMax, 1, 2000);
        RequireWithin("Mail:SendsPerDayMax", written.SendsPerDayMax, 1, 2000);
        RequireWithin("Mail:SendsPerMinuteMax", written.SendsPerMinuteMax, 1, 1000);
        if (written.PauseAfterApproval < TimeSpan.Zero || written.PauseAfterApproval > LongestPause)
        {
            Say(
                "Mail:PauseAfterApproval",
                "a time from 00:00:00 to 1.00:00:00, a day",
                $"{written.PauseAfterApproval:c}"
            );
        }

        if (from is not { } opens || to is not { } closes)
        {
            return null;
        }

        if (opens >= closes)
        {
            Say("Mail:SendingWindow:To", $"a time after {opens:HH:mm}", written.SendingWindow.To);
            return null;
        }

        return new MailRules(
            written.Enabled,
            new SendingWindow(opens, closes),
            written.SendsPerRoundMax,
            new SendLimits(written.SendsPerDayMax, written.SendsPerMinuteMax)
        )
        {
            PauseAfterApproval = Duration.FromTimeSpan(written.PauseAfterApproval),
        };
    }

    /// <summary>For what Core itself knows to check.</summary>
    private LocalDate? ReadDate(string key, string text, string example)
    {
        if (LocalDatePattern.Iso.Parse(text.Trim()).TryGetValue(default, out var date))
        {
            return date;
        }

        Say(key, $"a date such as {example}", text);
        return null;
    }

    private LocalTime? ReadTime(string key, string text)
    {
        if (Clock.Parse(text.Trim()).TryGetValue(default, out var time))
        {
            return time;
        }

        Say(key, "a time such as 08:00", text);
        return null;
    }

    private void Require(string key, string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Say(key, what, text);
        }
    }

    private void RequireWithin(string key, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            Say(key, FormattableString.Invariant($"a number from {least} to {most}"), $"{value}");
        }
    }

    private void Say(string key, string expected, string found) =>
        problems.Add(
            $"{Key(key)}: expected {expected}, found "
                + (string.IsNullOrWhiteSpace(found) ? "nothing." : $"\"{found}\".")
        );

    private string Key(string key) => $"Programs:{id}:{key}";
}
