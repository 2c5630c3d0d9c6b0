using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Rounds;

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
            Sightings = [.. roster.Sightings.Where(each => !erased.Contains(each.Person))],
            Problems =
            [
                .. roster.Problems,
                .. Problems(roster.Mentors.Where(each => erased.Contains(each.Id))),
                .. Problems(roster.Mentees.Where(each => erased.Contains(each.Id))),
            ],
        };
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
