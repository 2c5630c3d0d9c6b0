using System.Globalization;
using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>
/// Whose a response is where its address alone would not tell, for a ledger that is lost: kept outside
/// it, without an address or a name, and with what tells whether they still are the same.
/// </summary>
/// <param name="Form">One of <see cref="FormRole"/>.</param>
/// <param name="Email">Of the address, hashed with form and time.</param>
/// <param name="Name">Of the name, in the same way.</param>
public sealed record PersonMark(
    string Form,
    Instant At,
    string Email,
    string Name,
    ApplicantId Person
)
{
    private const int SignCount = 6;

    internal static PersonMark Of(PersonSighting seen) =>
        new(
            seen.Form,
            seen.At,
            Hash(seen.Form, seen.At, seen.Email.Value),
            Hash(seen.Form, seen.At, PersonName.Of(seen.Name).Text),
            seen.Person
        );

    private static string Hash(string form, Instant at, string text) =>
        ShortHash.Of(
            SignCount,
            form,
            at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            text
        );
}

/// <summary>The marks of a program's responses, and their text of one line each.</summary>
public sealed record PersonMarks(IReadOnlyList<PersonMark> Marks)
{
    /// <summary>
    /// Google keeps 30,000 characters of metadata for a spreadsheet; a mark takes some forty. Where
    /// there are more, the earliest responses go without.
    /// </summary>
    public const int CountMax = 500;

    public static readonly PersonMarks None = new([]);

    public string Text =>
        string.Join(
            '\n',
            Marks.Select(each =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{each.Form} {each.At.ToUnixTimeMilliseconds()} {each.Email} {each.Name} {each.Person}"
                )
            )
        );

    /// <summary>A line that cannot be read tells of nobody.</summary>
    public static PersonMarks Read(string? text) =>
        new([
            .. (text ?? "")
                .Split('\n')
                .SelectMany(line =>
                    line.Split(' ') is [var form, var at, var email, var name, var person]
                    && long.TryParse(at, CultureInfo.InvariantCulture, out var milliseconds)
                        ?
                        [
                            new PersonMark(
                                form,
                                Instant.FromUnixTimeMilliseconds(milliseconds),
                                email,
                                name,
                                new ApplicantId(person)
                            ),
                        ]
                        : Array.Empty<PersonMark>()
                ),
        ]);

    public PersonMarks Without(IReadOnlySet<ApplicantId> people) =>
        new([.. Marks.Where(each => !people.Contains(each.Person))]);

    /// <summary>
    /// Of each address that does not tell by itself whose it is: it was corrected, or more than one
    /// name stands beside it.
    /// </summary>
    /// <param name="settled">Responses of which it is known whose they are.</param>
    /// <param name="kept">Marks of the others, as they were.</param>
    internal static PersonMarks Of(
        IEnumerable<PersonSighting> settled,
        IEnumerable<PersonMark> kept
    ) =>
        new([
            .. settled
                .GroupBy(each => each.Email)
                .Where(same =>
                    same.Any(each => each.Person != ApplicantId.Of(each.Email))
                    || same.Select(each => PersonName.Of(each.Name).Text).Distinct().Skip(1).Any()
                )
                .SelectMany(same => same)
                .Select(PersonMark.Of)
                .Concat(kept)
                .Distinct()
                .OrderByDescending(each => each.At)
                .ThenBy(each => each.Person.Value, StringComparer.Ordinal)
                .Take(CountMax),
        ]);

    /// <summary>
    /// Whose the response is: it stands where it stood, and its address or its name is the same.
    /// </summary>
    internal PersonMark? Find(Respondent respondent)
    {
        var now = PersonMark.Of(
            new(respondent.Form, respondent.At, respondent.Email, respondent.Name, default)
        );
        var here = Marks.Where(each => each.Form == now.Form && each.At == now.At).ToList();
        return here.Find(each => each.Email == now.Email && each.Name == now.Name)
            ?? here.Find(each => each.Email == now.Email || each.Name == now.Name);
    }
}
