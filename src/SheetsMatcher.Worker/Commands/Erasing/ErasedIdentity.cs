using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands.Erasing;

/// <summary>
/// Tells who is to be erased by an address: under all addresses that the committee said are theirs,
/// or the application from another one would come back into play.
/// </summary>
internal static class ErasedIdentity
{
    /// <exception cref="WrongInputException">Several people have or had an address of theirs.</exception>
    public static async Task<PersonTraces> Of(
        EmailAddress asked,
        Program program,
        WorkerServices workshop,
        CancellationToken cancellation
    )
    {
        var known = await workshop.People.Read(program.Id);
        var atAddress = PersonTraces.Of(asked, known);
        var roster = await PersonNames.Applied(program, workshop, cancellation);
        if (atAddress.Ids.Count > 1)
        {
            throw Several(asked, atAddress.Ids, known, roster);
        }

        var ids = roster?.AllIdsOf(atAddress.Ids[0]).ToHashSet() ?? [.. atAddress.Ids];
        var now = PersonNames
            .ApplicantsOf(roster)
            .Where(each => ids.Contains(each.Id))
            .Select(each => each.Email);
        foreach (var address in now)
        {
            var sharing = PersonTraces.Of(address, known).Ids;
            if (sharing.Any(id => !ids.Contains(id)))
            {
                throw Several(address, sharing, known, roster);
            }
        }

        return PersonTraces.Of(asked, ids, known);
    }

    /// <summary>
    /// The refusal where several people have or had the address: what stands under it may be any of
    /// theirs.
    /// </summary>
    private static WrongInputException Several(
        EmailAddress asked,
        IReadOnlyList<ApplicantId> people,
        IReadOnlyList<PersonSighting> known,
        Roster? roster
    )
    {
        var applicants = PersonNames.ApplicantsOf(roster);
        var shown = people.Select(id =>
            applicants.FirstOrDefault(each => each.Id == id) is { } now
                ? $"{now.Name} <{now.Email}> ({now.Tab}, row {now.Row})"
                : $"{known.LastOrDefault(each => each.Person == id)?.Name} (no application now)"
        );
        return new WrongInputException(
            $"erase: {people.Count} people have or had the address {asked}: "
                + $"{string.Join("; ", shown)}. In every response of the one to be erased, type an "
                + "address that nobody else has or had, let a matching round run, and erase that "
                + "address. Nothing was erased."
        );
    }
}
