using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Reading;

/// <summary>Takes people who were erased out of what was read from the sheet.</summary>
internal static class ErasedPeople
{
    private const string Remedy =
        "If they apply again of their own will, run \"sheets-matcher erase --undo\" with their "
        + "address; otherwise delete the row.";

    public static async ValueTask<Roster> Leave(
        Roster roster,
        Func<IReadOnlyCollection<Applicant>, ValueTask<IReadOnlySet<ApplicantId>>> among
    )
    {
        var erased = await among([.. roster.Mentors, .. roster.Mentees]);
        if (erased.Count == 0)
        {
            return roster;
        }

        return roster with
        {
            Mentors = [.. roster.Mentors.Where(mentor => !erased.Contains(mentor.Id))],
            Mentees = [.. roster.Mentees.Where(mentee => !erased.Contains(mentee.Id))],
            Marks = roster.Marks.Without(erased),
            Sightings = [.. roster.Sightings.Where(each => !erased.Contains(each.Person))],
            Problems =
            [
                .. roster.Problems,
                .. Problems(roster.Mentors.Where(each => erased.Contains(each.Id))),
                .. Problems(roster.Mentees.Where(each => erased.Contains(each.Id))),
            ],
        };
    }

    /// <summary>
    /// Without notes that quote the address of somebody who was erased, as one does of a wish for them:
    /// there is nothing to do, and nothing of the worker's is to name them.
    /// </summary>
    public static async ValueTask<IReadOnlyList<ApplicationProblem>> LeaveOut(
        IReadOnlyList<ApplicationProblem> problems,
        Func<IReadOnlyCollection<EmailAddress>, ValueTask<IReadOnlySet<EmailAddress>>> among
    )
    {
        var quoted = problems
            .Where(problem => problem.Kind == ProblemKind.Note)
            .ToDictionary(problem => problem, problem => AddressesIn(problem.Found).ToList());
        var erased = await among([.. quoted.Values.SelectMany(each => each)]);
        return erased.Count == 0
            ? problems
            :
            [
                .. problems.Where(problem =>
                    quoted.GetValueOrDefault(problem)?.Any(erased.Contains) != true
                ),
            ];
    }

    private static IEnumerable<EmailAddress> AddressesIn(string text)
    {
        foreach (var word in text.Split([' ', '"', ',', ';', '(', ')', '<', '>']))
        {
            if (EmailAddress.TryParse(word.TrimEnd('.'), out var address))
            {
                yield return address;
            }
        }
    }

    private static IEnumerable<ApplicationProblem> Problems(IEnumerable<Applicant> erased) =>
        erased.Select(person => new ApplicationProblem(
            person.Tab,
            person.Row,
            null,
            "somebody who was not erased",
            "a person who asked to be erased",
            Remedy
        ));
}
