using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Worker.Settings;

/// <summary>One committee's spreadsheet, mailbox and intake, as written in the settings file.</summary>
public sealed class ProgramSettings
{
    /// <summary>The long id in the spreadsheet's address.</summary>
    public string SpreadsheetId { get; set; } = "";

    /// <summary>Where answers to letters go.</summary>
    public string CommitteeEmail { get; set; } = "";

    /// <summary>How the committee signs its letters.</summary>
    public string CommitteeName { get; set; } = "The mentoring committee";
    public string MentorResponsesTab { get; set; } = "Mentor responses";
    public string MenteeResponsesTab { get; set; } = "Mentee responses";

    /// <summary>Folder with the letters; null for the ones that come with the program.</summary>
    public string? LettersFolder { get; set; }

    /// <summary>The milestones' file; null for the one that comes with the program.</summary>
    public string? ScheduleFile { get; set; }
    public IntakeSettings Intake { get; set; } = new();
    public MatchingSettings Matching { get; set; } = new();
    public MailSettings Mail { get; set; } = new();
    public FormMapping Mapping { get; set; } = new();
}

public sealed class IntakeSettings
{
    /// <summary>Short, stable, and different for each intake, e.g. 2010-autumn.</summary>
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>First day, e.g. 2010-11-05.</summary>
    public string Start { get; set; } = "";

    /// <summary>Last day, e.g. 2011-02-18.</summary>
    public string End { get; set; } = "";

    /// <summary>IANA time zone, e.g. America/Vancouver.</summary>
    public string TimeZone { get; set; } = "";
}

public sealed class MailSettings
{
    /// <summary>When false, no letter goes out.</summary>
    public bool Enabled { get; set; } = true;
    public WindowSettings SendingWindow { get; set; } = new();

    /// <summary>
    /// How long an approval can be taken back before letters follow from it, to the second.
    /// </summary>
    public TimeSpan PauseAfterApproval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>At most so many letters in one mail round.</summary>
    public int SendsPerRoundMax { get; set; } = 100;

    /// <summary>At most so many letters in any 24 hours; a consumer mailbox may send to 500.</summary>
    public int SendsPerDayMax { get; set; } = 400;

    /// <summary>
    /// At most so many letters in any minute. A letter costs about 130 of Gmail's quota units, of
    /// which a mailbox has at least 6,000 a minute.
    /// </summary>
    public int SendsPerMinuteMax { get; set; } = 40;
}

/// <summary>Local times in the intake's zone, e.g. 08:00 and 20:00.</summary>
public sealed class WindowSettings
{
    public string From { get; set; } = "08:00";
    public string To { get; set; } = "20:00";
}
