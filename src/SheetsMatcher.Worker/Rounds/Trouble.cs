using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>What a failure means for the rounds to come.</summary>
/// <param name="IsFatal">No later round can succeed before a person has acted: the worker stops.</param>
/// <param name="IsUnforeseen">A fault of the program itself, which is logged in full.</param>
internal sealed record Trouble(string Message, bool IsFatal, bool IsUnforeseen)
{
    /// <summary>
    /// A fault of the program that only its makers can mend: whoever watches the log must hear of
    /// it, although the next round tries again.
    /// </summary>
    public bool IsAlarm { get; private init; }

    private const string OutOfMemory =
        "The memory that the worker may use is full. Give it more (MemoryMax of the service, mem_limit "
        + "of the container), or look for a form that a program fills with responses.";

    public static Trouble Of(Exception problem) =>
        problem switch
        {
            _ when IsOutOfMemory(problem) => new(OutOfMemory, true, false),
            SignInException or LedgerException or SpreadsheetTakenException => new(
                problem.Message,
                true,
                false
            ),
            RoundBlockedException
            or GoogleUnavailableException
            or GoogleRefusedException
            or OutcomeUnknownException
            or TabGoneException
            or StaleClaimException => new(problem.Message, false, false),
            ProofFailedException => new(problem.Message, false, false) { IsAlarm = true },
            HttpRequestException => new(
                $"The clock cannot be read: {problem.Message}",
                false,
                false
            ),
            _ => new(problem.Message, false, true),
        };

    /// <summary>Also where Google's client or the ledger's took it for a failure of its own.</summary>
    private static bool IsOutOfMemory(Exception problem) =>
        problem is OutOfMemoryException
        || (problem.InnerException is { } inner && IsOutOfMemory(inner));
}
