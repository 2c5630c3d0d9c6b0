using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>Rosters of mentees, each known by what the ones before settled.</summary>
internal static class IdentityRosters
{
    public const string Shared = "family@example.org";
    public const string Address = "Email Address";

    public static NewResponses Responses(params (string Name, string Email)[] people) =>
        people.Aggregate(
            NewResponses.OfMentees(),
            (responses, person) =>
                person.Name.Length == 0
                    ? responses.BlankRow()
                    : responses.Row(person.Name, (Address, person.Email))
        );

    public static IReadOnlyList<ApplicantId> Ids(Roster roster) =>
        [.. roster.Mentees.Select(each => each.Id)];

    public static string OneLine(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static Roster Read(NewResponses mentees, params Roster[] before) =>
        Read(mentees, null, null, before);

    public static Roster Read(NewResponses mentees, NewResponses mentors) =>
        Read(mentees, null, mentors);

    public static Roster Read(NewResponses mentees, bool answer, params Roster[] before) =>
        Read(mentees, answer, null, before);

    public static Roster Read(
        NewResponses mentees,
        bool? answer,
        NewResponses? mentors,
        params Roster[] before
    )
    {
        IReadOnlyList<PersonSighting> known =
        [
            .. before.SelectMany(each => each.Sightings).Distinct(),
        ];
        return Roster.Read(
            [(mentors ?? NewResponses.OfMentors()).Table],
            [mentees.Table],
            FormMapping.Default,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst),
            _ => answer,
            known
        );
    }
}
