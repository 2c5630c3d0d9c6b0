using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// Letters beside which "Send again" stands. More than a few at once are what a word filled down its
/// column looks like: none of them goes until a person has said that it was meant.
/// </summary>
internal static class RepeatedLetters
{
    private const int AtOnceMax = 3;

    /// <summary>What is asked; null: there are few, or somebody has answered.</summary>
    public static ApplicationProblem? Question(
        IEnumerable<OutboxLetter> letters,
        OutboxDecisions decisions,
        AnswerTo answers
    ) =>
        Ask(Beside(letters, decisions)) is { } question && answers(question) is null
            ? question
            : null;

    /// <summary>The references of those that wait for a Yes.</summary>
    public static IReadOnlySet<string> Waiting(
        IEnumerable<OutboxLetter> letters,
        OutboxDecisions decisions,
        AnswerTo answers
    )
    {
        var references = Beside(letters, decisions);
        return Ask(references) is { } question && answers(question) != true
            ? references.ToHashSet()
            : new HashSet<string>();
    }

    /// <summary>In ordinal order. A word beside a letter that it cannot send counts for nothing.</summary>
    private static List<string> Beside(
        IEnumerable<OutboxLetter> letters,
        OutboxDecisions decisions
    ) =>
        [
            .. letters
                .Where(letter =>
                    letter.State == LetterState.Held
                    || LetterProtocol.Allows(LetterStep.SendAgain, letter.State)
                )
                .Select(letter => letter.Letter.Reference.Value)
                .Where(reference => decisions.For(reference) == OutboxDecision.SendAgain)
                .Order(StringComparer.Ordinal),
        ];

    private static ApplicationProblem? Ask(IReadOnlyList<string> references) =>
        references.Count <= AtOnceMax
            ? null
            : new(
                WorkerTabs.Outbox.Title,
                1,
                OutboxColumns.Decision,
                $"\"{OutboxWords.SendAgain}\" beside at most {AtOnceMax} letters at once",
                $"it beside {references.Count}: {string.Join(", ", references)}",
                "Are all of them to go once more? Answer Yes. If not, clear the word beside those that "
                    + "are not. Until then none of them goes."
            )
            {
                Kind = ProblemKind.Question,
            };
}
