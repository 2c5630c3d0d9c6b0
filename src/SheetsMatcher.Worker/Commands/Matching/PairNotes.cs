using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>What a person should look at before approving a pair.</summary>
internal static class PairNotes
{
    /// <summary>Rules that it breaks, questions and its price, one sentence each.</summary>
    public static IEnumerable<string> Of(Pairing pairing) =>
        [
            .. pairing.Objections.Select(broken => $"Breaks a rule: {broken.Sentence}"),
            .. pairing.Questions.Select(question => $"Confirm: {question}"),
            .. pairing.Price is { } price && PriceText.Of(price) is { Length: > 0 } text
                ? [text]
                : Array.Empty<string>(),
        ];
}
