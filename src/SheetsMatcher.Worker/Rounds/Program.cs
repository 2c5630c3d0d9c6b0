using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>One committee's spreadsheet, mailbox and intake, read and checked.</summary>
/// <param name="Letters">The template of each milestone, by its id.</param>
internal sealed record Program(
    string Id,
    string SpreadsheetId,
    EmailAddress CommitteeEmail,
    string CommitteeName,
    string MentorResponsesTab,
    string MenteeResponsesTab,
    Intake Intake,
    Schedule Schedule,
    IReadOnlyDictionary<string, LetterTemplate> Letters,
    MatchingSettings Matching,
    FormMapping Mapping,
    MailRules Mail
);

/// <param name="SendsPerRoundMax">Letters in one round at most.</param>
/// <param name="SendsPerDayMax">Letters in any 24 hours at most.</param>
internal sealed record MailRules(
    bool Enabled,
    SendingWindow Window,
    int SendsPerRoundMax,
    int SendsPerDayMax
);
