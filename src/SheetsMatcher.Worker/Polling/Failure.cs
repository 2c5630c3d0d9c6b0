using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Polling;

/// <summary>What a failure means for the rounds to come.</summary>
/// <param name="Stops">What stands still until a person has acted.</param>
/// <param name="IsUnforeseen">A fault of the program itself, which is logged in full.</param>
internal sealed record Failure(string Message, Stops Stops, bool IsUnforeseen)
{
    /// <summary>
    /// A fault of the program that only its makers can mend: whoever watches the log must hear of
    /// it, although the next round tries again.
    /// </summary>
    public bool IsAlarm { get; private init; }

    private const string OutOfMemory =
        "The memory that the worker may use is full. Give it more (MemoryMax of the service, mem_limit "
        + "of the container), or look for a form that a program fills with responses.";

    public static Failure Of(Exception problem) =>
        problem switch
        {
            _ when IsOutOfMemory(problem) => new(OutOfMemory, Stops.Worker, false),
            // All programs share one sign-in.
            SignInException => new(problem.Message, Stops.Worker, false),
            // In a round that is a row of this program: a ledger that nobody can use ends the start.
            LedgerException or SpreadsheetTakenException => new(
                problem.Message,
                Stops.Program,
                false
            ),
            RoundBlockedException
            or GoogleUnavailableException
            or GoogleRefusedException
            or OutcomeUnknownException
            or TabGoneException
            or LedgerUnavailableException
            or StaleClaimException => new(problem.Message, Stops.Round, false),
            ProofFailedException => new(problem.Message, Stops.Round, false) { IsAlarm = true },
            HttpRequestException => new(
                $"The clock cannot be read: {problem.Message}",
                Stops.Round,
                false
            ),
            _ => new(problem.Message, Stops.Round, true),
        };

    /// <summary>Also where Google's client or the ledger's took it for a failure of its own.</summary>
    private static bool IsOutOfMemory(Exception problem) =>
        problem is OutOfMemoryException
        || (problem.InnerException is { } inner && IsOutOfMemory(inner));
}

/// <summary>How far a failure reaches.</summary>
internal enum Stops
{
    /// <summary>The next round tries again.</summary>
    Round,

    /// <summary>No later round of this program can succeed; the other programs go on.</summary>
    Program,

    /// <summary>No round of any program can.</summary>
    Worker,
}
