using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// Finds answers that look like several in one, such as "Phone/Video call" where others checked
/// "Phone" and "Video call". They are told once, and not split: "Work/life balance" is one.
/// </summary>
internal static class UnsplitAnswers
{
    private static readonly string[] _joints = ["/", " and ", " or ", "&", "+", " - ", ":"];

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
        }.SelectMany(answers => Of(all, answers));
    }

    private static IEnumerable<ApplicationProblem> Of(
        Applicant[] people,
        Func<Applicant, IReadOnlyList<string>> answers
    )
    {
        var firstOf = new Dictionary<string, Applicant>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var answer in answers(person))
            {
                firstOf.TryAdd(answer, person);
            }
        }
        var known = firstOf.Keys.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        return firstOf
            .Where(each => _joints.Any(joint => IsSeveral(each.Key, joint, known)))
            .Select(each => QuestionText.OfUnsplit(each.Value, each.Key));
    }

    private static bool IsSeveral(string answer, string joint, HashSet<string> known) =>
        answer.Split(joint) is { Length: > 1 } parts
        && parts.All(part => known.Contains(Folding.Fold(part)));
}
