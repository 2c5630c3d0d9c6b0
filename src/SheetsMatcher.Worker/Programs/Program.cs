using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>One committee's spreadsheet, mailbox and intake, read and checked.</summary>
/// <param name="Letters">By their names.</param>
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
)
{
    /// <summary>When false, Matches and Unmatched stay as they are.</summary>
    public bool MatchingIsOn { get; init; } = true;

    /// <summary>Which brake on proposals cannot be read, in a sentence; null when each can.</summary>
    public string? ProposalsHeld { get; init; }

    /// <summary>The same program, in which one more brake may hold proposals.</summary>
    public Program HoldingProposals(string? reason) =>
        reason is null
            ? this
            : this with
            {
                ProposalsHeld = ProposalsHeld is { } held ? $"{held} {reason}" : reason,
            };

    public bool MayPropose => MatchingIsOn && ProposalsHeld is null;

    /// <summary>Where the midpoint survey is filled in; null: it is answered by reply.</summary>
    public Uri? SurveyLink { get; init; }

    /// <summary>Where the feedback form is filled in; null: it is answered by reply.</summary>
    public Uri? FeedbackLink { get; init; }

    /// <summary>What the Settings tab can change, as it is here.</summary>
    public CommitteeSettings Settings =>
        new(
            Intake.Name,
            Intake.Start,
            Intake.End,
            Intake.Zone,
            MatchingIsOn,
            Mail.Enabled,
            Mail.TestAddress,
            Mail.Window.From,
            Mail.Window.To,
            Matching,
            Mapping.CapacityDefault
        )
        {
            PauseAfterApproval = Mail.PauseAfterApproval,
            SurveyLink = SurveyLink,
            FeedbackLink = FeedbackLink,
        };

    /// <summary>The same program as the committee's Schedule and Letters tabs have it.</summary>
    public Program With(MailTabs tabs) =>
        this with
        {
            Schedule = new Schedule(tabs.Schedule.InForce),
            Letters = tabs.Letters.InForce.ToDictionary(
                letter => letter.Id,
                StringComparer.Ordinal
            ),
        };

    /// <summary>
    /// In test mode the letters are those of an intake of their own, so that none of them ever
    /// counts as sent to the people.
    /// </summary>
    public Program ForMail() =>
        Mail.TestAddress is null ? this : this with { Intake = Intake with { Id = TestIntakeId } };

    public string TestIntakeId => Intake.Id + TestMark;

    /// <summary>Behind the id of an intake whose letters go to the test address.</summary>
    public const string TestMark = "~test";

    /// <summary>The same program as the committee's settings have it, with what they hold.</summary>
    public Program With(SettingsReading reading)
    {
        var settings = reading.InForce;
        return this with
        {
            Intake = Intake with
            {
                Name = settings.IntakeName,
                Start = settings.IntakeStart,
                End = settings.IntakeEnd,
                Zone = settings.Zone,
            },
            MatchingIsOn = settings.MatchingIsOn,
            ProposalsHeld = reading.Held.GetValueOrDefault(Brake.Proposals),
            SurveyLink = settings.SurveyLink,
            FeedbackLink = settings.FeedbackLink,
            Matching = settings.Matching,
            Mapping = Mapping with { CapacityDefault = settings.CapacityDefault },
            Mail = Mail with
            {
                Enabled = settings.MailIsOn,
                Window = settings.SendingWindow,
                TestAddress = settings.TestAddress,
                Held = reading.Held.GetValueOrDefault(Brake.Mail),
                PauseAfterApproval = settings.PauseAfterApproval,
            },
        };
    }
}

/// <param name="SendsPerRoundMax">Letters in one round at most.</param>
/// <param name="Limits">Letters of the mailbox in any 24 hours and in any minute at most.</param>
internal sealed record MailRules(
    bool Enabled,
    SendingWindow Window,
    int SendsPerRoundMax,
    SendLimits Limits
)
{
    /// <summary>When given, every letter goes there and to nobody else.</summary>
    public EmailAddress? TestAddress { get; init; }

    /// <summary>Which brake on the mail cannot be read, in a sentence; null when each can.</summary>
    public string? Held { get; init; }

    /// <summary>Whether letters may leave in the sending window.</summary>
    public bool MayGo => Enabled && Held is null;

    /// <summary>How long an approval can be taken back before letters follow from it.</summary>
    public Duration PauseAfterApproval { get; init; }
}
