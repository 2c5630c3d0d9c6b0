using System.Globalization;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>Says how answers were taken that are no plain answers, so that anybody can see it.</summary>
internal static class ReadingList
{
    private const int ExamplesMax = 6;

    public static IReadOnlyList<AnswerReading> Of(
        IReadOnlyList<Applicant> mentors,
        IReadOnlyList<Applicant> mentees,
        AnswerWords words,
        Doubts doubts
    )
    {
        Applicant[] people = [.. mentors, .. mentees];
        var senses = new Dictionary<string, AnswerSense>(StringComparer.Ordinal);
        var answers = people.SelectMany(Answers).ToLookup(SenseOf);
        var employers = people
            .Select(person => person.Employer)
            .Where(employer => employer.Length > 0)
            .ToLookup(words.OfEmployer);
        return
        [
            Reading(
                "Answers that say nothing",
                [.. answers[AnswerSense.None], .. employers[AnswerSense.None]],
                "nobody shares them"
            ),
            Reading(
                "Answers that leave it open",
                [.. answers[AnswerSense.Open]],
                "they are never in the way"
            ),
            Reading(
                "Wishes against a person",
                [
                    .. people.Select(person => person.PreferredPerson).Where(words.IsAgainst),
                    .. doubts.Unclear.Select(person => person.Applicant.PreferredPerson),
                ],
                "they earn no points; Problems asks about those who applied"
            ),
            Reading(
                "Answers that name no employer",
                [.. employers[AnswerSense.NoEmployer]],
                "nobody is a coworker by them"
            ),
            Reading(
                "Years given in words",
                [.. people.Where(person => person.YearsAsTyped.Length > 0).Select(Years)],
                "the least that is certainly meant counts"
            ),
            Reading(
                "Supervisors who did not apply",
                doubts.SupervisorsElsewhere,
                "correct a name that is misspelled"
            ),
        ];

        // A crowd gives the same few answers over and over.
        AnswerSense SenseOf(string answer)
        {
            if (!senses.TryGetValue(answer, out var sense))
            {
                senses[answer] = sense = words.Of(answer);
            }
            return sense;
        }
    }

    private static IEnumerable<string> Answers(Applicant person) =>
        new[] { person.School, person.City, person.Supervisor, person.PreferredPerson }
            .Concat(person.MeetingModes)
            .Concat(person.Topics)
            .Concat(person.CareerGoals)
            .Concat(person.Languages)
            .Concat(person.Availability)
            .Concat(person.LeftOpen)
            .Where(answer => answer.Length > 0);

    private static string Years(Applicant person)
    {
        var years = person is Mentor mentor
            ? mentor.YearsOfExperience
            : (person as Mentee)?.YearsOfExperience ?? 0;
        return $"{person.YearsAsTyped} as {Wording.Number(years)}";
    }

    private static AnswerReading Reading(string what, IReadOnlyList<string> answers, string meaning)
    {
        var examples = answers
            .CountBy(answer => answer, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(each => each.Value)
            .ThenBy(each => each.Key, StringComparer.OrdinalIgnoreCase)
            .Select(each => $"\"{Wording.Short(each.Key)}\"")
            .ToList();
        var more = examples.Count - ExamplesMax;
        return new AnswerReading(
            what,
            answers.Count,
            examples.Count == 0
                ? "None."
                : string.Join(", ", examples.Take(ExamplesMax))
                    + (
                        more > 0
                            ? string.Create(CultureInfo.InvariantCulture, $" and {more} more")
                            : ""
                    )
                    + $": {meaning}."
        );
    }
}
