using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;

namespace SheetsMatcher.Worker.Commands.Erasing;

/// <summary>
/// Under which names a person is to be found. A name that another person has too is none: what stands
/// under it may be that person's.
/// </summary>
internal static class PersonNames
{
    public static async Task<IReadOnlyList<string>> Of(
        PersonTraces person,
        Program program,
        Workshop workshop,
        CancellationToken cancellation
    )
    {
        var (own, others) = await workshop.Erasures.NamesOf(program.Id, person);
        var people = await Applicants(program, workshop, cancellation);
        var taken = others
            .Concat(people.Where(each => !person.Ids.Contains(each.Id)).Select(each => each.Name))
            .Select(PersonRows.Fold)
            .ToHashSet();
        return
        [
            .. own.Concat(
                    people.Where(each => person.Ids.Contains(each.Id)).Select(each => each.Name)
                )
                .DistinctBy(PersonRows.Fold)
                .Where(name => name.Trim().Length > 0 && !taken.Contains(PersonRows.Fold(name))),
        ];
    }

    /// <summary>
    /// The refusal where several people have or had the address: what stands under it may be any of
    /// theirs.
    /// </summary>
    public static async Task<WrongInputException> Several(
        EmailAddress asked,
        PersonTraces people,
        IReadOnlyList<PersonSighting> known,
        Program program,
        Workshop workshop,
        CancellationToken cancellation
    )
    {
        var applicants = await Applicants(program, workshop, cancellation);
        var shown = people.Ids.Select(id =>
            applicants.FirstOrDefault(each => each.Id == id) is { } now
                ? $"{now.Name} <{now.Email}> ({now.Tab}, row {now.Row})"
                : $"{known.Last(each => each.Person == id).Name} (no application now)"
        );
        return new WrongInputException(
            $"erase: {people.Ids.Count} people have or had the address {asked}: "
                + $"{string.Join("; ", shown)}. In every response of the one to be erased, type an "
                + "address that nobody else has or had, let a matching round run, and erase that "
                + "address. Nothing was erased."
        );
    }

    /// <summary>None where the sheet cannot be understood: the address finds the rows all the same.</summary>
    private static async Task<IReadOnlyList<Applicant>> Applicants(
        Program program,
        Workshop workshop,
        CancellationToken cancellation
    )
    {
        try
        {
            var reading = await workshop
                .ReaderOf(program)
                .Read(workshop.Clock.AskedBy("erase"), cancellation);
            return [.. reading.Roster.Mentors, .. reading.Roster.Mentees];
        }
        catch (RoundBlockedException)
        {
            return [];
        }
    }
}
