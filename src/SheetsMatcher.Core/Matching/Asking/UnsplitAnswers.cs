using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// Finds answers that look like several in one, such as "Phone/Video call" where others checked
/// "Phone" and "Video call". They are told once, and not split: "Work/life balance" is one.
/// </summary>
internal static class UnsplitAnswers
{
    private static readonly string[] _joints = ["/", " and ", " or ", "&", "+", " - ", ":"];

    private const int WordsMax = 40;

    private static readonly string[] _between = ["and", "or", "et", "ou", "y", "o", "und", "oder"];

    public static IEnumerable<ApplicationProblem> Among(
        IReadOnlyList<Applicant> mentors,
        IReadOnlyList<Applicant> mentees
    )
    {
        Applicant[] all = [.. mentors, .. mentees];
        return new Func<Applicant, IReadOnlyList<string>>[]
        {
            person => person.MeetingModes,
            person => person.Topics,
            person => person.CareerGoals,
            person => person.Languages,
            person => person.Availability,
        }
            .SelectMany(answers => Of(all, answers))
            .Concat(LanguagesWithin(all))
            .Distinct();
    }

    /// <summary>
    /// A language in words of which others gave one alone, such as "Chinese (Mandarin)" beside "Mandarin":
    /// without a shared language two people are never paired, so that the wording must not pass unseen.
    /// </summary>
    private static IEnumerable<ApplicationProblem> LanguagesWithin(Applicant[] people)
    {
        var firstOf = new Dictionary<string, Applicant>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
        {
            foreach (var language in person.Languages)
            {
                firstOf.TryAdd(language, person);
            }
        }
        var known = firstOf.Keys.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        return firstOf
            .Where(each =>
                Folding.Fold(each.Key).Split(' ') is { Length: > 1 } words
                && words.Any(known.Contains)
            )
            .Select(each => QuestionText.OfUnsplit(each.Value, each.Key));
    }

    private static IEnumerable<ApplicationProblem> Of(
        Applicant[] people,
        Func<Applicant, IReadOnlyList<string>> answers
    )
    {
        var firstOf = new Dictionary<string, Applicant>(StringComparer.Ordinal);
        var givenOnce = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var answer in answers(person))
            {
                firstOf.TryAdd(answer, person);
                var folded = Folding.Fold(answer);
                givenOnce[folded] = !givenOnce.ContainsKey(folded);
            }
        }
        return firstOf
            .Where(each =>
                _joints.Any(joint => IsSeveral(each.Key, joint, givenOnce))
                || (givenOnce[Folding.Fold(each.Key)] && IsSeveralInARow(each.Key, givenOnce))
            )
            .Select(each => QuestionText.OfUnsplit(each.Value, each.Key));
    }

    private static bool IsSeveral(string answer, string joint, Dictionary<string, bool> known) =>
        answer.Split(joint) is { Length: > 1 } parts
        && parts.All(part => known.ContainsKey(Folding.Fold(part)));

    /// <summary>"Phone Video call", or "Phone, in person and Video call" with too few commas.</summary>
    private static bool IsSeveralInARow(string answer, Dictionary<string, bool> known)
    {
        var words = Folding.Fold(answer).Split(' ');
        var reached = new bool[words.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= words.Length; end++)
        {
            for (var start = 0; start < end && !reached[end]; start++)
            {
                var isWhole = end - start == words.Length;
                reached[end] =
                    reached[start]
                    && !isWhole
                    && (
                        known.ContainsKey(string.Join(' ', words[start..end]))
                        || (start > 0 && end - start == 1 && _between.Contains(words[start]))
                    );
            }
        }
        return words.Length is > 1 and <= WordsMax && reached[words.Length];
    }
}
