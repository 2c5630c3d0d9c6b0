using NodaTime;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// What a failed <c>drafts.send</c> means. Only a refusal that Google states counts as one.
/// </summary>
internal static class SendAnswers
{
    /// <summary>The limits a minute are over by then.</summary>
    private static readonly TimeSpan s_shortWait = TimeSpan.FromMinutes(1);

    /// <summary>A day's limit lasts for hours; asking once an hour costs nothing.</summary>
    private static readonly TimeSpan s_longWait = TimeSpan.FromHours(1);

    /// <exception cref="GoogleRefusedException">
    /// The mailbox itself is refused, not this letter.
    /// </exception>
    public static SendAnswer Of(GoogleFault fault) =>
        fault switch
        {
            { Fault: AttemptFault.Unclear } => new SendAnswer.Unknown(fault.Message),
            { Fault: AttemptFault.NotSent } => new SendAnswer.Limited(s_shortWait, fault.Message),
            { Fault: AttemptFault.Limited } => LimitOf(fault),
            { Status: 404 } => new SendAnswer.DraftGone(),
            // Reported for a draft that has been sent from Gmail's own page.
            { Status: 400 } when fault.Error.Mentions("not a draft") => new SendAnswer.DraftGone(),
            _ when MailFaults.IsAboutMailbox(fault) => throw MailFaults.Mailbox(fault),
            _ => new SendAnswer.Refused(fault.Message),
        };

    public static SendAnswer.Limited LimitOf(GoogleFault fault) =>
        new(Wait(fault), fault.Message, NamedBy(fault.Error));

    private static TimeSpan Wait(GoogleFault fault) =>
        fault.Hint ?? (IsForTheDay(fault.Error) ? s_longWait : s_shortWait);

    private static Instant? NamedBy(GoogleErrorBody error) =>
        RetryRules.TimeIn(error.Message) is { } time ? Instant.FromDateTimeOffset(time) : null;

    private static bool IsForTheDay(GoogleErrorBody error) =>
        error.Says("dailyLimitExceeded") || error.Mentions("Mail sending");
}
