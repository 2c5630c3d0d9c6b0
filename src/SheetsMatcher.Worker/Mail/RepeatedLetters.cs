using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail;

/// <summary>
/// Letters beside which "Send again" stands. More than a few at once are what a word filled down its
/// column looks like: none of them goes until a person has said that it was meant. A word that got a
/// No, or that let a held letter go, counts for nothing more until it is typed anew.
/// </summary>
/// <param name="Question">What is asked; null: there are few, or somebody has answered.</param>
/// <param name="Waiting">The references of those whose word is not followed.</param>
/// <param name="Facts">What is to be kept of the words for the next look, by reference.</param>
internal sealed record RepeatedLetters(
    ApplicationProblem? Question,
    IReadOnlySet<string> Waiting,
    IReadOnlyDictionary<string, string> Facts
)
{
    private const int AtOnceMax = 3;

    private const string Declined = "declined";

    /// <summary>It let a held letter go, which must not go once more when it has gone.</summary>
    private const string Followed = "followed";

    /// <summary>Among the facts: how often the answer was No.</summary>
    private const string CountFact = "count";

    /// <param name="kept">The <see cref="Facts"/> of the looks before.</param>
    public static RepeatedLetters Read(
        IEnumerable<OutboxLetter> letters,
        OutboxDecisions decisions,
        IReadOnlyDictionary<string, string> kept,
        AnswerTo answers
    )
    {
        var lifted = kept.Where(each => each is { Value.Length: > 0, Key: not CountFact })
            .Select(each => each.Key)
            .Where(decisions.SaysOtherwise)
            .ToHashSet(StringComparer.Ordinal);
        var beside = letters
            .Where(letter => IsBeside(letter, decisions))
            .OrderBy(letter => letter.Letter.Reference.Value, StringComparer.Ordinal)
            .ToLookup(letter => IsDone(letter, kept));
        var count = int.Parse(kept.GetValueOrDefault(CountFact, "0"), CultureInfo.InvariantCulture);
        var question = Ask([.. beside[false].Select(Reference)], count);
        var answer = question is null ? true : answers(question);
        var facts = lifted.ToDictionary(each => each, _ => "", StringComparer.Ordinal);
        foreach (var letter in beside[false].Where(each => IsToBeKept(each, answer)))
        {
            facts[Reference(letter)] = answer == true ? Followed : Declined;
        }

        if (answer == false)
        {
            facts[CountFact] = (count + 1).ToString(CultureInfo.InvariantCulture);
        }

        var waiting = answer == true ? beside[true] : beside.SelectMany(each => each);
        return new(answer is null ? question : null, waiting.Select(Reference).ToHashSet(), facts);
    }

    private static string Reference(OutboxLetter letter) => letter.Letter.Reference.Value;

    /// <summary>A word beside a letter that it cannot send counts for nothing.</summary>
    private static bool IsBeside(OutboxLetter letter, OutboxDecisions decisions) =>
        (
            letter.State == LetterState.Held
            || LetterProtocol.Allows(LetterStep.SendAgain, letter.State)
        )
        && decisions.For(Reference(letter)) == OutboxDecision.SendAgain;

    private static bool IsDone(OutboxLetter letter, IReadOnlyDictionary<string, string> kept) =>
        kept.GetValueOrDefault(Reference(letter)) switch
        {
            Declined => true,
            Followed => letter.State != LetterState.Held,
            _ => false,
        };

    /// <summary>A letter that goes once more does so under another reference.</summary>
    private static bool IsToBeKept(OutboxLetter letter, bool? answer) =>
        answer == false || (answer == true && letter.State == LetterState.Held);

    /// <param name="declined">So that no answer counts for words that were typed after it.</param>
    private static ApplicationProblem? Ask(List<string> references, int declined) =>
        references.Count <= AtOnceMax
            ? null
            : new(
                WorkerTabs.Outbox.Title,
                1,
                OutboxColumns.Decision,
                $"\"{OutboxWords.SendAgain}\" beside at most {AtOnceMax} letters at once",
                $"it beside {references.Count}: {string.Join(", ", references)}"
                    + (
                        declined == 0
                            ? ""
                            : FormattableString.Invariant($" (question {declined + 1} about it)")
                    ),
                "Are all of them to go once more? Answer Yes. If not, answer No, or clear the word "
                    + "beside those that are not. Until you answer, none of them goes. After No, to "
                    + "let one go, clear its word, wait ten minutes and choose it again."
            )
            {
                Kind = ProblemKind.Question,
            };
}
