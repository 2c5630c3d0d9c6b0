using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Mailing;

/// <summary>What is known of one of the committee's mail tabs beside what stands in it.</summary>
/// <param name="Rows">Rows that were in force before, as the ledger kept them.</param>
/// <param name="Losses">How often the loss of most rows has been accepted.</param>
/// <param name="Answers">What people answered in Problems.</param>
public sealed record MailTabMemory(
    IReadOnlyDictionary<string, string> Rows,
    int Losses,
    AnswerTo Answers
)
{
    public static readonly MailTabMemory None = new(new Dictionary<string, string>(), 0, _ => null);
}
