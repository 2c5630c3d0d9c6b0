using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Reading;

/// <summary>The column Status of the Outbox tab, read back.</summary>
internal static class OutboxStatus
{
    public const string ToTestAddress = $"{OutboxWords.Sent}, to the test address only";

    /// <summary>
    /// What a status in the tab says of a letter that does not go by itself; null for any other.
    /// </summary>
    public static LetterState? StateShown(string status) =>
        status == OutboxWords.Sent
        || status.StartsWith($"{OutboxWords.Sent},", StringComparison.Ordinal)
            ? LetterState.Sent
        : status.StartsWith(OutboxWords.Attention, StringComparison.Ordinal)
            ? LetterState.NeedsAttention
        : status.StartsWith($"{OutboxWords.Held}: ", StringComparison.Ordinal) ? LetterState.Held
        : null;

    /// <summary>Whether a status says that the letter went to the person whom the row names.</summary>
    public static bool HasGone(string status) =>
        StateShown(status) == LetterState.Sent
        && !status.StartsWith(ToTestAddress, StringComparison.Ordinal);

    /// <summary>What stands behind the word for the state.</summary>
    public static string NoteShown(string status) =>
        status.Split(": ", 2) is [_, var note] ? note : "";

    /// <summary>What the Outbox tab shows as sent, by reference.</summary>
    public static IReadOnlyDictionary<string, ShownLetter> SentIn(
        SheetTable outbox,
        DateTimeZone zone
    ) =>
        ShownLetters
            .Read(outbox, zone)
            .Where(each => each.SentAt is not null && StateShown(each.Status) == LetterState.Sent)
            .ToDictionary(each => each.Reference);
}
