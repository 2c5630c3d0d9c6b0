using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// A person with every answer in the form in which answers are compared, and with its number in
/// the pool.
/// </summary>
internal sealed class Profile
{
    public Profile(Applicant applicant)
        : this(applicant, new AnswerPool()) { }

    public Profile(Applicant applicant, AnswerPool pool)
    {
        Applicant = applicant;
        Pool = pool;
        FullName = PersonName.Of(applicant.Name);
        FormerNames = [.. applicant.FormerNames.Select(PersonName.Of)];
        Employer = pool.Employers.KeyOf(applicant.Employer);
        School = pool.Schools.KeyOf(applicant.School);
        Town =
            pool.Words.Of(applicant.City) is AnswerSense.Plain
                ? Town.Of(applicant.City)
                : Town.Nowhere;
        Supervisor = NamedPerson.Of(applicant.Supervisor, pool.Words);
        var isAgainst = pool.Words.IsAgainst(applicant.PreferredPerson);
        var wish = NamedPerson.Of(applicant.PreferredPerson, pool.Words, isEachWord: isAgainst);
        (Preferred, Avoided) = isAgainst ? (NamedPerson.Nobody, wish) : (wish, NamedPerson.Nobody);
        Years = applicant switch
        {
            Mentor mentor => mentor.YearsOfExperience,
            Mentee mentee => mentee.YearsOfExperience,
            _ => null,
        };
        (MeetingModes, MeetingModesKey) = pool.SetOf(applicant.MeetingModes);
        (Topics, TopicsKey) = pool.SetOf(applicant.Topics);
        (CareerGoals, CareerGoalsKey) = pool.SetOf(applicant.CareerGoals);
        (Languages, LanguagesKey) = pool.SetOf(applicant.Languages);
        (Availability, AvailabilityKey) = pool.SetOf(applicant.Availability);
        IdKey = pool.KeyOf(applicant.Id.Value);
        EmailKey = pool.KeyOf(applicant.Email.Value);
        NameKey = pool.KeyOfName(Name);
        EmployerKey = pool.KeyOf(Employer);
        SchoolKey = pool.KeyOf(School);
        TownKey = pool.KeyOf(Town);
        YearsKey = pool.KeyOf(Years);
    }

    public Applicant Applicant { get; }

    public AnswerPool Pool { get; }

    public PersonName FullName { get; }

    /// <summary>What the person was called before: a rule about them counts under these too.</summary>
    public IReadOnlyList<PersonName> FormerNames { get; }

    /// <summary>Each name with each address that is or was the person's.</summary>
    public IEnumerable<(PersonName Name, EmailAddress Email)> KnownAs =>
        from name in FormerNames.Prepend(FullName)
        from email in Applicant.FormerEmails.Prepend(Applicant.Email)
        select (name, email);

    /// <summary>The words of the full name; empty where it holds none.</summary>
    public string Name => FullName.Text;

    public string Employer { get; }

    public string School { get; }

    public Town Town { get; }

    public AnswerSet MeetingModes { get; }

    public NamedPerson Supervisor { get; }

    /// <summary>Whom this person would like to be paired with.</summary>
    public NamedPerson Preferred { get; }

    /// <summary>Whom this person would like not to be paired with.</summary>
    public NamedPerson Avoided { get; }

    public AnswerSet Topics { get; }

    public AnswerSet CareerGoals { get; }

    public AnswerSet Languages { get; }

    public AnswerSet Availability { get; }

    /// <summary>Years in the field; null when not given.</summary>
    public double? Years { get; }

    public int IdKey { get; }
    public int EmailKey { get; }
    public int NameKey { get; }
    public int EmployerKey { get; }
    public int SchoolKey { get; }
    public int TownKey { get; }
    public int YearsKey { get; }
    public int MeetingModesKey { get; }
    public int TopicsKey { get; }
    public int CareerGoalsKey { get; }
    public int LanguagesKey { get; }
    public int AvailabilityKey { get; }
}
