using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Matching;

/// <summary>Addresses at which letters came back, as problems of their applications.</summary>
internal static class BounceProblems
{
    /// <summary>Of people who still apply under the address; nobody can mend any other.</summary>
    public static IEnumerable<ApplicationProblem> Of(
        IReadOnlyList<BouncedAddress> bounced,
        Roster roster
    )
    {
        var byAddress = bounced.ToDictionary(each => each.Address);
        return roster
            .Mentors.Concat<Applicant>(roster.Mentees)
            .Where(each => byAddress.ContainsKey(each.Email))
            .Select(each => Problem(each, byAddress[each.Email]));
    }

    private static ApplicationProblem Problem(Applicant applicant, BouncedAddress bounced) =>
        new(
            applicant.Tab,
            applicant.Row,
            Column: null,
            "an address that takes mail",
            $"that letter {bounced.Reference} came back: {bounced.Bounce.Said.TrimEnd('.')}",
            "If the address is wrong, correct it in the response. If it is right, mend what the notice "
                + "says and let the next letter go in the Outbox tab."
        );
}
