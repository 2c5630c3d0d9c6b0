using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Commands.Printing;

/// <summary>What is said of a whole outcome, one line each, in <c>plan</c> and <c>match</c>.</summary>
internal static class OutcomeLines
{
    /// <summary>The price of the decisions, the recruitment list and the proof's verdict.</summary>
    public static IEnumerable<string> Of(MatchingOutcome outcome) =>
        [
            .. PriceOf(outcome),
            .. outcome.Recruitment.Select(line => $"To recruit: {line.Sentence}"),
            VerdictOf(outcome),
        ];

    /// <summary>Nothing where nobody has chosen a pair against the proposal.</summary>
    public static IEnumerable<string> PriceOf(MatchingOutcome outcome) =>
        outcome.Pairings.All(pairing => pairing.Price is null)
            ? []
            : [PriceText.OfAll(outcome.Price)];

    public static string VerdictOf(MatchingOutcome outcome) =>
        outcome.Verdict.Length > 0 ? outcome.Verdict
        : outcome.IsProven ? "Proved: no better matching exists."
        : "Not proved: a better matching may exist, although every rule holds.";
}
