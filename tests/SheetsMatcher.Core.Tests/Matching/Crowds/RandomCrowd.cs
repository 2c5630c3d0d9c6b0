using CsCheck;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Criteria;
using SheetsMatcher.Core.Matching.Rules;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Crowds;

/// <summary>
/// A small world in which people often share names, name each other, and stand on lists.
/// </summary>
internal sealed record RandomCrowd(Roster Roster, StandingPairs Standing, MatchingSettings Settings)
{
    private const int PeopleMax = 200;

    private static readonly Gen<string> _name = Gen.OneOf([
        "Ruth Alder",
        "Li",
        "Li Chen",
        "Chen Li",
        "Ana Maria Ruiz",
        "Maria Ruiz",
        "Bo Lind",
        "Bo",
    ]);

    private static readonly Gen<string> _namedPerson = Gen.Frequency(
        (6, Gen.Const("")),
        (2, _name),
        (1, Gen.Select(_name, name => $"my director, {name} (she)")),
        (1, Gen.Select(_name, name => string.Join(", ", name.Split(' ').Reverse()))),
        (1, Gen.Select(Gen.Int[0, 20], EmailOf)),
        (1, Gen.Select(_name, Gen.Int[0, 20], (name, person) => $"{name} <{EmailOf(person)}>"))
    );

    private static readonly Gen<Mentor> _somebody = Gen.Select(
        Gen.Select(_name, _namedPerson, _namedPerson),
        Gen.Select(
            Gen.Enum<Sector>(),
            Gen.Frequency((4, Gen.Const(Track.Experienced)), (1, Gen.Enum<Track>())),
            Gen.OneOf("Vancouver, BC", "Vancouver", "Burnaby, BC", "bc", "Surrey", ""),
            Gen.OneOf("Langara College", "langara college", "UFV", "n/a"),
            Gen.OneOf("Acme Inc.", "ACME", "Acme Books", "City Library", "CL", "retired", "")
        ),
        Gen.Select(
            Some("In person", "Video call", "Phone"),
            Some("Leadership", "Maps", "Goal setting", "Resumes"),
            Some("English", "French", "Mandarin"),
            Some("Weekends", "Weekday evenings"),
            Some("Cataloguing", "Teaching")
        ),
        Gen.Int[3, 30],
        Gen.Int[0, 3],
        (who, what, lists, years, hours) =>
            NewMentor
                .Named(who.Item1)
                .SupervisedBy(who.Item2)
                .AskingFor(who.Item3)
                .In(what.Item3)
                .FromSchool(what.Item4)
                .WorkingFor(what.Item5)
                .Meeting(lists.Item1)
                .Offering(lists.Item2)
                .Speaking(lists.Item3)
                .FreeOn(lists.Item4)
                .WithGoals(lists.Item5)
                .WithYears(years)
                .AppliedAfter(hours) with
            {
                Sector = what.Item1,
                Track = what.Item2,
                IsInQuestion = years is 30,
            }
    );

    private static readonly Gen<PersonPair[]> _pairs = Gen.Select(
        Gen.Int[0, 20],
        Gen.Int[0, 20],
        (mentor, mentee) => new PersonPair(IdOf(mentor), IdOf(mentee))
    ).Array[0, 6];

    private static readonly Gen<HashSet<ApplicantId>> _few = Gen.Select(
        Gen.Int[0, 20].Array[0, 2],
        people => people.Select(IdOf).ToHashSet()
    );

    private static readonly Gen<StandingPairs> _standing = Gen.Select(
        _pairs,
        _pairs,
        _pairs,
        _pairs,
        _few,
        (locked, rejected, apart, past, withdrawn) =>
            new StandingPairs(locked, rejected, [])
            {
                KeptApart = apart,
                PastPartners = past,
                Withdrawn = withdrawn,
            }
    );

    private static readonly Gen<MatchingSettings> _settings = Gen.Select(
        Gen.OneOf(0, 7, 5_000).Array[13],
        weights => new MatchingSettings
        {
            EmployerAliases = ["CL = City Library"],
            SectorPoints = weights[0],
            SpecialSectorPoints = weights[1],
            TopicPoints = weights[2],
            RareTopicPoints = weights[3],
            TopicPointsMax = weights[4],
            CityPoints = weights[5],
            RegionPoints = weights[6],
            CareerGoalPoints = weights[7],
            LanguagePoints = weights[8],
            AvailabilityPoints = weights[9],
            ExperienceGapPoints = weights[10],
            PreferencePoints = weights[11],
            SchoolPoints = weights[12],
        }
    );

    /// <summary>Up to so many of each, none at all included.</summary>
    public static Gen<RandomCrowd> OfUpTo(int mentorsMax, int menteesMax) =>
        Gen.Select(
            _somebody.Array[0, mentorsMax],
            _somebody.Array[0, menteesMax],
            Gen.Shuffle(Enumerable.Range(0, PeopleMax).ToArray()),
            _standing,
            _settings,
            (mentors, mentees, numbers, standing, settings) =>
                new RandomCrowd(
                    NewRoster.Of(
                        [.. mentors.Select((mentor, i) => mentor.From(EmailOf(i)))],
                        [.. mentees.Select((mentee, i) => AsMentee(mentee, numbers[i]))]
                    ),
                    standing,
                    settings
                )
        );

    public static RandomCrowd Nobody =>
        new(NewRoster.Of([], []), StandingPairs.None, MatchingSettings.Default);

    public (People People, RuleBook Rules, Scoring Scoring) Judges()
    {
        var people = new People(Roster, Settings, Standing);
        return (people, new RuleBook(Settings, Standing, people.Doubts), people.Scoring);
    }

    private static Mentee AsMentee(Mentor person, int number)
    {
        var mentee = NewMentee
            .Named(person.Name)
            .From(EmailOf(number))
            .SupervisedBy(person.Supervisor)
            .AskingFor(person.PreferredPerson)
            .In(person.City)
            .FromSchool(person.School)
            .WorkingFor(person.Employer)
            .Meeting(person.MeetingModes)
            .Wanting(person.Topics)
            .Speaking(person.Languages)
            .FreeOn(person.Availability)
            .WithGoals(person.CareerGoals) with
        {
            Sector = person.Sector,
            Track = person.Track,
            AppliedAt = person.AppliedAt,
            IsInQuestion = person.IsInQuestion,
        };
        return person.YearsOfExperience > 20
            ? mentee
            : mentee.WithYears(person.YearsOfExperience % 4);
    }

    private static Gen<string[]> Some(params string[] options) =>
        Gen.Select(
            Gen.Bool.Array[options.Length],
            isChecked => options.Where((_, i) => isChecked[i]).ToArray()
        );

    private static ApplicantId IdOf(int person) =>
        ApplicantId.Of(NewMentor.Named("Bo").From(EmailOf(person)).Email);

    private static string EmailOf(int person) => $"p{person}@example.org";
}
