using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;

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
/// <param name="Limits">Letters of the mailbox in any 24 hours and in any minute at most.</param>
internal sealed record MailRules(
    bool Enabled,
    SendingWindow Window,
    int SendsPerRoundMax,
    SendLimits Limits
);
