using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Addresses at which letters came back, as problems of their applications.</summary>
internal static class BounceProblems
{
    /// <summary>Of people who still apply under the address; nobody can mend any other.</summary>
    public static IEnumerable<ApplicationProblem> Of(
        IReadOnlyList<BouncedAddress> bounced,
        Program program,
        ProgramReading reading
    )
    {
        var byAddress = bounced.ToDictionary(each => each.Address);
        return reading
            .Roster.Mentors.Select(mentor => ((Applicant)mentor, Tab: program.MentorResponsesTab))
            .Concat(
                reading.Roster.Mentees.Select(mentee =>
                    ((Applicant)mentee, Tab: reading.MenteeResponsesTitle)
                )
            )
            .Where(each => byAddress.ContainsKey(each.Item1.Email))
            .Select(each => Problem(each.Item1, each.Tab, byAddress[each.Item1.Email]));
    }

    private static ApplicationProblem Problem(
        Applicant applicant,
        string tab,
        BouncedAddress bounced
    ) =>
        new(
            tab,
            applicant.Row,
            Column: null,
            "an address that takes mail",
            $"that letter {bounced.Reference} came back: {bounced.Bounce.Said}",
            "Correct the address in the response. If it is right, let the next letter go in the "
                + "Outbox tab."
        );
}
