namespace SheetsMatcher.Core.Mailing;

/// <summary>A word that keeps a letter here, as the ledger keeps it.</summary>
/// <param name="Intake">In which it was typed; null in a ledger of before.</param>
/// <param name="IsGone">It stood beside the letter and no longer does; a person has been asked.</param>
internal sealed record KeptWord(OutboxDecision Word, string? Intake, bool IsGone)
{
    private const char Separator = '|';
    private const string Gone = "gone";

    public static KeptWord Parse(string text) =>
        text.Split(Separator, 3) is [var word, .. var rest]
            ? new(
                Enum.Parse<OutboxDecision>(word),
                rest.ElementAtOrDefault(1),
                rest.ElementAtOrDefault(0) == Gone
            )
            : throw new FormatException($"\"{text}\" is no word of the Outbox tab");

    public override string ToString() =>
        $"{Word}{Separator}{(IsGone ? Gone : "")}{(Intake is null ? "" : $"{Separator}{Intake}")}";
}
