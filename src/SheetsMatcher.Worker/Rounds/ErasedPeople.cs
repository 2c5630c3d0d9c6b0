using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Takes people who were erased out of what was read from the sheet.</summary>
internal static class ErasedPeople
{
    private const string Remedy =
        "If they apply again of their own will, run \"sheets-matcher erase --undo\" with their "
        + "address; otherwise delete the row.";

    /// <param name="tabs">The titles of the mentors' and of the mentees' tab.</param>
    public static async ValueTask<Roster> Leave(
        Roster roster,
        (string Mentors, string Mentees) tabs,
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
            Problems =
            [
                .. roster.Problems,
                .. Problems(tabs.Mentors, roster.Mentors.Where(each => erased.Contains(each.Id))),
                .. Problems(tabs.Mentees, roster.Mentees.Where(each => erased.Contains(each.Id))),
            ],
        };
    }

    private static IEnumerable<ApplicationProblem> Problems(
        string tab,
        IEnumerable<Applicant> erased
    ) =>
        erased.Select(person => new ApplicationProblem(
            tab,
            person.Row,
            null,
            "somebody who was not erased",
            "a person who asked to be erased",
            Remedy
        ));
}
