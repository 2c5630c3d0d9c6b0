using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// The sheet is not as it must be, so nothing is written and nothing is mailed until a person has
/// mended it; the message names the place and the remedy.
/// </summary>
internal sealed class RoundBlockedException(string message) : Exception(message)
{
    public static RoundBlockedException By(Reconciliation.Frozen frozen) =>
        new($"{frozen.What} {frozen.Remedy}");
}
