using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>Tells from the name and the email of a row who is meant.</summary>
internal static class PersonCellReader
{
    public static NamedPerson<T> Read<T>(PersonCells cells, ApplicantFinder<T> people)
        where T : Applicant =>
        cells.IsBlank ? Nobody<T>(cells, people)
        : cells.NameDecides ? ByName(cells, people)
        : ByEmail(cells, people);

    private static NamedPerson<T> ByName<T>(PersonCells cells, ApplicantFinder<T> people)
        where T : Applicant
    {
        if (cells.Name.Contains('@', StringComparison.Ordinal))
        {
            return ByAddress(cells.NameHeader, cells.Name, cells.Name, people);
        }
        var named = people.Named(cells.Name);
        var present = named.Intersect(people.WithEmail(cells.Email)).ToList();
        return named switch
        {
            [var only] => Found(cells.NameHeader, only),
            [] => Unclear<T>(
                cells.NameHeader,
                $"the name or the email of a {people.Role} who applied",
                Quoted(cells.Name),
                $"Type the {people.Role}'s email, as on the application, "
                    + $"into \"{cells.EmailHeader}\"."
            ),
            _ when present is [var only] => Found(cells.NameHeader, only),
            _ => Unclear<T>(
                cells.NameHeader,
                $"a name that only one {people.Role} has",
                $"{Quoted(cells.Name)}, the name of {named.Count}",
                $"Type the email of the one who is meant into \"{cells.EmailHeader}\"."
            ),
        };
    }

    /// <summary>
    /// An email that is newer than the name counts by itself. Otherwise the two belong together, and
    /// the name says whom of those who share or shared the address the row means.
    /// </summary>
    private static NamedPerson<T> ByEmail<T>(PersonCells cells, ApplicantFinder<T> people)
        where T : Applicant
    {
        var isNewerThanName = cells.IsEmailTyped && !cells.IsNameTyped;
        if (!isNewerThanName)
        {
            if (people.WithEmailAndName(cells.Email, cells.Name) is [var meant])
            {
                return Found(cells.EmailHeader, meant);
            }
            if (people.HasWithdrawn(cells.Email, cells.Name))
            {
                return new NamedPerson<T>(null, cells.Name, null);
            }
        }
        var person = ByAddress(cells.EmailHeader, cells.Email, cells.Name, people);
        return isNewerThanName || !IsOthers(cells, person, people)
            ? person
            : Unclear<T>(
                cells.EmailHeader,
                $"the email of the {people.Role} in \"{cells.NameHeader}\"",
                $"{Quoted(cells.Email)}, the email of {person.Applicant?.Name ?? person.Withdrawn}",
                cells.KnownUntyped is null
                    ? $"Let \"{cells.NameHeader}\" and \"{cells.EmailHeader}\" name the same person."
                    : $"If Problems asks who this {people.Role} is, answer there first. Otherwise let "
                        + $"\"{cells.NameHeader}\" and \"{cells.EmailHeader}\" name the same person."
            );
    }

    /// <summary>
    /// The address is another's by now. Where nobody typed, the row is about whom it was about; else
    /// the name tells.
    /// </summary>
    private static bool IsOthers<T>(
        PersonCells cells,
        NamedPerson<T> person,
        ApplicantFinder<T> people
    )
        where T : Applicant =>
        cells.KnownUntyped is { } known
            ? person.Problem is null && person.Applicant?.Id != known && !people.HasWithdrawn(known)
            : person.Applicant is { } found
                && people.Named(cells.Name) is [var named]
                && named.Id != found.Id;

    private static NamedPerson<T> ByAddress<T>(
        string header,
        string address,
        string shownName,
        ApplicantFinder<T> people
    )
        where T : Applicant =>
        people.WithEmail(address) switch
        {
            [var only] => Found(header, only),
            [] => people.HasWithdrawn(address)
                ? new NamedPerson<T>(null, shownName.Length > 0 ? shownName : address, null)
                : Unclear<T>(
                    header,
                    $"the email of a {people.Role} with a usable application",
                    Quoted(address),
                    $"Look in the responses and in the Problems tab for this application, "
                        + $"or type the email of another {people.Role}."
                ),
            var sharing => people.WithEmailAndName(address, shownName) is [var named]
                ? Found(header, named)
                : Unclear<T>(
                    header,
                    $"the email of one {people.Role}",
                    $"{Quoted(address)}, the email of {sharing.Count}",
                    $"Type the full name of the {people.Role} who is meant beside it."
                ),
        };

    private static NamedPerson<T> Nobody<T>(PersonCells cells, ApplicantFinder<T> people)
        where T : Applicant =>
        Unclear<T>(
            cells.EmailHeader,
            $"the email of a {people.Role}",
            "nothing",
            $"Type the {people.Role}'s email, or a name that only one {people.Role} has "
                + $"into \"{cells.NameHeader}\"."
        );

    private static NamedPerson<T> Found<T>(string header, T person)
        where T : Applicant =>
        person.IsInQuestion
            ? Unclear<T>(
                header,
                "somebody of whom it is clear who they are",
                $"{person.Name}, about whom a line of Problems waits",
                "Settle that line first."
            )
            : new(person, null, null);

    private static NamedPerson<T> Unclear<T>(
        string header,
        string expected,
        string found,
        string remedy
    )
        where T : Applicant => new(null, null, new(header, expected, found, remedy));

    private static string Quoted(string text) => AnswerText.Quoted(Cell.Of(text));
}
