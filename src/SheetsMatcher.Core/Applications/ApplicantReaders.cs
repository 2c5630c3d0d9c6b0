namespace SheetsMatcher.Core.Applications;

internal sealed class MentorReader(
    FormMapping mapping,
    SheetDates dates,
    AnswerWords words,
    AnswerTo? answered
) : ResponseReader<Mentor>(mapping, dates, words, answered)
{
    private readonly MentorForm _form = mapping.Mentors;
    private readonly int? _usualCapacity = mapping.CapacityDefault;

    protected override FormQuestions Questions => _form;

    protected override Mentor? Complete(AnswerReader answers, Basics basics)
    {
        // Both are read before deciding, so that every problem of the row is told at once.
        var years = answers.Years(_form.YearsOfExperience);
        var capacity =
            answers.Line(_form.Capacity).Length == 0 && _usualCapacity is { } usual
                ? usual
                : answers.Capacity(_form.Capacity);
        return
            (basics, years, capacity)
                is (({ } email, { } at, { } name, { } track, { } sector), { } yearsRead, { } places)
            ? new Mentor
            {
                Id = ApplicantId.Of(email),
                Email = email,
                Name = name,
                Sector = sector,
                Track = track,
                Employer = answers.Line(_form.Employer),
                Supervisor = answers.Line(_form.Supervisor),
                School = answers.Line(_form.School),
                City = answers.Line(_form.City),
                MeetingModes = answers.Checked(_form.MeetingModes),
                Topics = answers.Checked(_form.Topics),
                CareerGoals = answers.Checked(_form.CareerGoals),
                Languages = answers.Languages(_form.Languages),
                Availability = answers.Checked(_form.Availability),
                PreferredPerson = answers.Line(_form.PreferredPerson),
                AppliedAt = at,
                LeftOpen = answers.LeftOpen,
                Tab = answers.Tab,
                Row = answers.Row,
                YearsOfExperience = yearsRead,
                YearsAsTyped = answers.YearsAsTyped(_form.YearsOfExperience),
                Capacity = places,
            }
            : null;
    }
}

internal sealed class MenteeReader(
    FormMapping mapping,
    SheetDates dates,
    AnswerWords words,
    AnswerTo? answered
) : ResponseReader<Mentee>(mapping, dates, words, answered)
{
    private readonly MenteeForm _form = mapping.Mentees;

    protected override FormQuestions Questions => _form;

    protected override Mentee? Complete(AnswerReader answers, Basics basics) =>
        basics is ({ } email, { } at, { } name, { } track, { } sector)
            ? new Mentee
            {
                Id = ApplicantId.Of(email),
                Email = email,
                Name = name,
                Sector = sector,
                Track = track,
                Employer = answers.Line(_form.Employer),
                Supervisor = answers.Line(_form.Supervisor),
                School = answers.Line(_form.School),
                City = answers.Line(_form.City),
                MeetingModes = answers.Checked(_form.MeetingModes),
                Topics = answers.Checked(_form.Topics),
                CareerGoals = answers.Checked(_form.CareerGoals),
                Languages = answers.Languages(_form.Languages),
                Availability = answers.Checked(_form.Availability),
                PreferredPerson = answers.Line(_form.PreferredPerson),
                AppliedAt = at,
                LeftOpen = answers.LeftOpen,
                Tab = answers.Tab,
                Row = answers.Row,
                Goals = answers.Lines(_form.Goals),
                YearsOfExperience = answers.YearsIfGiven(_form.YearsOfExperience),
                YearsAsTyped = answers.YearsAsTyped(_form.YearsOfExperience),
            }
            : null;
}
