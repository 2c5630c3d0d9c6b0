using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>Everything a round knows: one read of the sheet, understood.</summary>
/// <param name="Program">The program as the committee's settings have it in this round.</param>
/// <param name="KeepApart">Whom the committee keeps apart.</param>
/// <param name="ResponseCounts">How many usable responses each form's tab holds, by its title.</param>
/// <param name="MatchesBase">What the worker last wrote into Matches.</param>
internal sealed record ProgramReading(
    Program Program,
    SettingsReading Settings,
    MailTabs MailTabs,
    Roster Roster,
    CommitteeView Committee,
    KeepApartTab KeepApart,
    MergeBase MatchesBase,
    SheetTable Matches,
    SheetTable Unmatched,
    SheetTable Problems,
    SheetTable Outbox,
    SheetTable? SettingsTable,
    IReadOnlyDictionary<string, int> ResponseCounts
)
{
    /// <summary>What people answered in Problems, by key.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } =
        new Dictionary<string, string>();

    /// <summary>The same as it is asked for.</summary>
    public AnswerTo Answered => ProblemAnswers.Asked(Answers);

    /// <summary>Forms' tabs most of whose responses are gone for good, as a person answered.</summary>
    public IReadOnlyList<string> LostResponses { get; init; } = [];

    /// <summary>What was known of approvals before this look.</summary>
    public required ApprovalMemory Approvals { get; init; }

    /// <summary>The moment of the round that read it.</summary>
    public Instant ReadAt => Approvals.Now;

    /// <summary>What changed in the tabs since they were last seen.</summary>
    public Watched Watched { get; init; } = new([], HeldRows.None);

    /// <summary>Null in a spreadsheet that was set up before there was one.</summary>
    public SheetTable? Dashboard { get; init; }

    /// <summary>Null in a spreadsheet that was set up before there was one.</summary>
    public SheetTable? KeepApartTable { get; init; }

    public SheetLinks Links { get; init; } = SheetLinks.None;

    /// <summary>An address that leads to the person's application.</summary>
    public string LinkTo(Applicant applicant) => Links.ToRow(applicant.Tab, applicant.Row);

    /// <summary>
    /// Why the applications cannot be read, with the remedy; null when they can. A form's tab that
    /// cannot be read is not a form that nobody filled in.
    /// </summary>
    public string? Unreadable =>
        Roster.Unreadable is [var problem, ..]
            ? $"{problem} {problem.Remedy} The matches stay as they are, and no letter goes."
            : null;
}
