using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>A person with every answer in the form in which answers are compared.</summary>
internal sealed class Profile
{
    public Profile(Applicant applicant)
        : this(applicant, EmployerAliases.None) { }

    public Profile(Applicant applicant, EmployerAliases employers)
    {
        Applicant = applicant;
        Name = Folding.Fold(applicant.Name);
        Employer = employers.Fold(applicant.Employer);
        School = Folding.FoldAnswer(applicant.School);
        Town = Town.Of(applicant.City);
        MeetingModes = new AnswerSet(applicant.MeetingModes);
        Supervisor = NamedPerson.Of(applicant.Supervisor);
        Preferred = NamedPerson.Of(applicant.PreferredPerson);
        Topics = new AnswerSet(applicant.Topics);
        CareerGoals = new AnswerSet(applicant.CareerGoals);
        Languages = new AnswerSet(applicant.Languages);
        Availability = new AnswerSet(applicant.Availability);
        Years = applicant switch
        {
            Mentor mentor => mentor.YearsOfExperience,
            Mentee mentee => mentee.YearsOfExperience,
            _ => null,
        };
    }

    public Applicant Applicant { get; }

    public string Name { get; }

    public string Employer { get; }

    public string School { get; }

    public Town Town { get; }

    public AnswerSet MeetingModes { get; }

    public NamedPerson Supervisor { get; }

    /// <summary>Whom this person would like to be paired with.</summary>
    public NamedPerson Preferred { get; }

    public AnswerSet Topics { get; }

    public AnswerSet CareerGoals { get; }

    public AnswerSet Languages { get; }

    public AnswerSet Availability { get; }

    /// <summary>Years in the field; null when not given.</summary>
    public double? Years { get; }
}
