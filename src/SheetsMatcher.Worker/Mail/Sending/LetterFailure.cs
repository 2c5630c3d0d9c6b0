using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>What a failed attempt at one letter means for it and for the others.</summary>
internal static class LetterFailure
{
    /// <summary>So many refusals in a row, and a person has to look.</summary>
    private const int RefusalsMax = 5;

    private static readonly Duration PauseMax = Duration.FromHours(1);

    /// <summary>The next letter may fare better.</summary>
    public static bool IsOfOneLetter(Exception failure) =>
        failure is GoogleUnavailableException or OutcomeUnknownException or StaleClaimException
        || failure is GoogleRefusedException { IsAboutMailbox: false };

    /// <summary>An outage never parks a letter: it is nobody's fault and ends by itself.</summary>
    public static bool IsHopeless(Exception failure, int failures) =>
        failure is GoogleRefusedException && failures >= RefusalsMax;

    /// <summary>
    /// The first failure only puts the letter behind the others; then 1, 2, 4 … minutes, up to an
    /// hour.
    /// </summary>
    /// <param name="failuresBefore">In a row, this one not counted.</param>
    public static Duration? PauseAfter(int failuresBefore) =>
        failuresBefore == 0
            ? null
            : Duration.Min(PauseMax, Duration.FromMinutes(1 << Math.Min(failuresBefore - 1, 6)));
}
