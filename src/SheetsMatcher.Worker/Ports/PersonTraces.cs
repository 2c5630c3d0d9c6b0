using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;

namespace SheetsMatcher.Worker.Ports;

/// <summary>By what a person is to be found: every address, and every id under which they applied.</summary>
public sealed record PersonTraces(
    IReadOnlyList<EmailAddress> Addresses,
    IReadOnlyList<ApplicantId> Ids
)
{
    /// <summary>
    /// Whoever applied under the address, with the other addresses that are theirs alone. An address
    /// that nobody is known by has its own id.
    /// </summary>
    public static PersonTraces Of(EmailAddress asked, IReadOnlyList<PersonSighting> known) =>
        Of(
            asked,
            [.. known.Where(each => each.Email == asked).Select(each => each.Person).Distinct()],
            known
        );

    /// <param name="people">All ids of the person.</param>
    public static PersonTraces Of(
        EmailAddress asked,
        IReadOnlyCollection<ApplicantId> people,
        IReadOnlyList<PersonSighting> known
    )
    {
        var ofOthers = known
            .Where(each => !people.Contains(each.Person))
            .Select(each => each.Email)
            .ToHashSet();
        return new(
            [
                .. known
                    .Where(each => people.Contains(each.Person))
                    .Select(each => each.Email)
                    .Where(address => !ofOthers.Contains(address))
                    .Prepend(asked)
                    .Distinct(),
            ],
            people.Count > 0 ? [.. people] : [ApplicantId.Of(asked)]
        );
    }

    /// <summary>Whether a text of the ledger holds one of the ids.</summary>
    public bool AreAbout(string text) =>
        Ids.Any(id => text.Contains(id.Value, StringComparison.Ordinal));

    public bool Has(EmailAddress address) => Addresses.Contains(address);
}
