using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>A person with every answer in the form in which answers are compared.</summary>
internal sealed class Profile
{
    public Profile(Applicant applicant)
    {
        Applicant = applicant;
        Name = Folding.Fold(applicant.Name);
        Employer = Workplace.Fold(applicant.Employer);
        School = Folding.FoldAnswer(applicant.School);
        Town = Town.Of(applicant.City);
        MeetingModes = new AnswerSet(applicant.MeetingModes);
        Supervisor = Supervisor.Of(applicant.Supervisor);
        Topics = new AnswerSet(applicant.Topics);
    }

    public Applicant Applicant { get; }

    public string Name { get; }

    public string Employer { get; }

    public string School { get; }

    public Town Town { get; }

    public AnswerSet MeetingModes { get; }

    public Supervisor Supervisor { get; }

    public AnswerSet Topics { get; }
}
