namespace SheetsMatcher.Core.Letters;

/// <summary>
/// The conversation that a letter continues: the first letter of the same match to the same
/// person, as Gmail keeps it.
/// </summary>
/// <param name="Subject">Of the first letter; mail programs hold a thread together by it.</param>
/// <param name="MessageId">Gmail's id of the first letter, not its Message-ID header.</param>
/// <param name="ThreadId">Gmail's id of the thread.</param>
public sealed record LetterThread(string Subject, string MessageId, string ThreadId);
