using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>What a failed call on the mailbox means.</summary>
internal static class MailFaults
{
    public static Exception ForRead(GoogleFault fault) =>
        IsAboutMailbox(fault) ? Mailbox(fault) : fault.ForRead();

    public static Exception ForCreate(GoogleFault fault) =>
        IsAboutMailbox(fault) ? Mailbox(fault)
        : fault.Fault == AttemptFault.Limited
            ? new GoogleUnavailableException(fault.Message, fault)
            {
                Limit = SendAnswers.LimitOf(fault),
            }
        : fault.ForWrite();

    /// <summary>
    /// A refusal for what the mailbox is, not for what the letter is: every letter would meet
    /// it.
    /// </summary>
    public static bool IsAboutMailbox(GoogleFault fault) =>
        fault is { Fault: AttemptFault.Refused }
        && (
            fault.Status == 403
            || fault.Error.Says("failedPrecondition")
            || fault.Error.Says("FAILED_PRECONDITION")
        );

    public static GoogleRefusedException Mailbox(GoogleFault fault) =>
        new(
            fault.Status,
            $"Google does not let the account use its mailbox ({fault.Error.Message}): check that "
                + "Gmail is on for the account, and the Gmail API enabled in Google's console",
            fault
        )
        {
            IsAboutMailbox = true,
        };
}
