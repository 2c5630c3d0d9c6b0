using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

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
        WorkerServices workshop,
        CancellationToken cancellation
    )
    {
        var (own, others) = await workshop.Erasures.NamesOf(program.Id, person);
        var people = ApplicantsOf(await Applied(program, workshop, cancellation));
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

    public static IReadOnlyList<Applicant> ApplicantsOf(Roster? roster) =>
        roster is null ? [] : [.. roster.Mentors, .. roster.Mentees];

    /// <summary>Null where the sheet cannot be understood: the address finds the rows all the same.</summary>
    public static async Task<Roster?> Applied(
        Program program,
        WorkerServices workshop,
        CancellationToken cancellation
    )
    {
        try
        {
            var reading = await workshop
                .ReaderOf(program)
                .Read(workshop.Clock.AskedBy("erase"), cancellation);
            return reading.Roster;
        }
        catch (RoundBlockedException)
        {
            return null;
        }
    }
}
