using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// The sheet is not as it must be, so nothing is written and nothing is mailed until a person has
/// mended it; the message names the place and the remedy.
/// </summary>
internal sealed class RoundBlockedException(string message) : Exception(message)
{
    /// <summary>What to say in the Problems tab.</summary>
    public ApplicationProblem? Problem { get; private init; }

    /// <summary>The Problems tab as read; null when it cannot be told there.</summary>
    public SheetTable? ToldIn { get; private init; }

    public static RoundBlockedException By(Reconciliation.Frozen frozen, string tab) =>
        Because(
            new ApplicationProblem(
                tab,
                1,
                null,
                "a tab that can be read without doubt",
                frozen.What.TrimEnd('.'),
                frozen.Remedy
            ),
            $"{frozen.What} {frozen.Remedy}"
        );

    public static RoundBlockedException Because(ApplicationProblem problem, string message) =>
        new(message)
        {
            Problem = problem with
            {
                Kind = ProblemKind.Header,
                Remedy = $"{problem.Remedy} Until then nothing is written and no letter goes.",
            },
        };

    public RoundBlockedException With(SheetTable? problems) =>
        new(Message) { Problem = Problem, ToldIn = problems };
}
