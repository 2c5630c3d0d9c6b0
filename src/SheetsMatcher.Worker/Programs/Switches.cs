using NodaTime;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// Whether mail goes and pairs are proposed, in the one wording that the Dashboard, the status page,
/// the commands and the weekly letter to the committee share.
/// </summary>
internal static class Switches
{
    /// <param name="inForce">The program as the committee's settings have it.</param>
    /// <param name="stoppedAt">Since when the command <c>stop</c> keeps all mail.</param>
    public static SwitchState Mail(Program inForce, Instant? stoppedAt) =>
        stoppedAt is not null
            ? new(
                SwitchState.Stopped,
                "No letter goes: mail was stopped by \"sheets-matcher stop\" and goes on after "
                    + "\"sheets-matcher resume\"."
            )
        : inForce.Mail.Held is { } held ? new(SwitchState.Held, $"No letter goes: {held}")
        : !inForce.Mail.Enabled
            ? new(SwitchState.Off, "No letter goes: mail is switched off in the settings.")
        : inForce.Mail.TestAddress is not null
            ? new(
                SwitchState.Test,
                "Test mode is on: every letter goes to the test address and to nobody else."
            )
        : new(SwitchState.On, "Letters go when they are due.");

    public static SwitchState Proposals(Program inForce) =>
        inForce.ProposalsHeld is { } held
            ? new(SwitchState.Held, $"Nothing new is proposed: {held}")
        : !inForce.MatchingIsOn
            ? new(
                SwitchState.Off,
                "Nothing new is proposed: matching is switched off in the settings."
            )
        : new(SwitchState.On, "Pairs are proposed as people apply.");
}
