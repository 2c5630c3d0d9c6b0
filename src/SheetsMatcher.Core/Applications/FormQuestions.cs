namespace SheetsMatcher.Core.Applications;

/// <summary>The questions that both forms ask.</summary>
public abstract record FormQuestions
{
    private const string LanguagesDefault = "Languages you speak";
    private const string AvailabilityDefault = "When could you meet?";
    private const string PreferredPersonDefault =
        "Is there somebody you would like to be paired with? (name or email)";

    public string Timestamp { get; set; } = "Timestamp";
    public string EmailAddress { get; set; } = "Email Address";
    public string FullName { get; set; } = "Full name";
    public string Action { get; set; } = "What would you like to do?";
    public abstract string Track { get; set; }
    public abstract string Sector { get; set; }
    public abstract string School { get; set; }
    public string Employer { get; set; } = "Current employer";
    public string Supervisor { get; set; } = "Supervisor (name or email)";
    public string City { get; set; } = "City or region";
    public string MeetingModes { get; set; } = "How would you like to meet?";
    public abstract string Topics { get; set; }
    public abstract string CareerGoals { get; set; }
    public string Languages { get; set; } = LanguagesDefault;
    public string Availability { get; set; } = AvailabilityDefault;
    public string PreferredPerson { get; set; } = PreferredPersonDefault;

    /// <summary>
    /// The answer by which a mentor offers, or a mentee asks for, the usual mentoring.
    /// </summary>
    public abstract string ExperiencedAnswer { get; set; }

    /// <summary>
    /// The answer by which a mentor offers, or a student asks for, peer mentoring.
    /// </summary>
    public abstract string PeerAnswer { get; set; }

    /// <summary>Questions without which no response is usable.</summary>
    internal virtual IReadOnlyList<Question> Required =>
        [
            new(nameof(Timestamp), Timestamp),
            new(nameof(EmailAddress), EmailAddress),
            new(nameof(FullName), FullName),
            new(nameof(Track), Track),
            new(nameof(Sector), Sector),
        ];

    /// <summary>Questions that the form need not ask: their text may be empty.</summary>
    internal virtual IReadOnlyList<Question> Optional =>
        [
            new(nameof(Action), Action),
            new(nameof(School), School),
            new(nameof(Employer), Employer),
            new(nameof(Supervisor), Supervisor),
            new(nameof(City), City),
            new(nameof(MeetingModes), MeetingModes),
            new(nameof(Topics), Topics),
            Question.AskedLater(nameof(CareerGoals), CareerGoals, CareerGoalsDefault),
            Question.AskedLater(nameof(Languages), Languages, LanguagesDefault),
            Question.AskedLater(nameof(Availability), Availability, AvailabilityDefault),
            Question.AskedLater(nameof(PreferredPerson), PreferredPerson, PreferredPersonDefault),
        ];

    private protected abstract string CareerGoalsDefault { get; }

    /// <exception cref="ArgumentException">The mapping cannot be meant; it says why.</exception>
    public void Check()
    {
        var form = GetType().Name;
        var silent = Required.Where(question => string.IsNullOrWhiteSpace(question.Text)).ToList();
        if (silent.Count > 0)
        {
            throw new ArgumentException($"{form}.{silent[0].Name} must say how the form asks it.");
        }
        // A mapping from before a later question was thought of may have used its words itself.
        var twice = Required
            .Concat(Optional)
            .Where(question => question.Text.Length > 0 && !question.MayBeAbsent)
            .GroupBy(question => question.Text)
            .FirstOrDefault(questions => questions.Count() > 1);
        if (twice is not null)
        {
            var names = string.Join(" and for ", twice.Select(question => question.Name));
            throw new ArgumentException($"{form} has \"{twice.Key}\" for {names}.");
        }
    }

    internal IReadOnlyList<AnswerChoice<Track>> Tracks =>
        [
            new(ExperiencedAnswer, Applications.Track.Experienced),
            new(PeerAnswer, Applications.Track.Peer),
        ];
}

public sealed record MentorForm : FormQuestions
{
    private const string GoalsDefault = "Career goals you can help with";

    public override string Track { get; set; } = "How would you like to mentor?";
    public override string Sector { get; set; } = "Type of library you work in";
    public override string School { get; set; } = "School you attended";
    public override string Topics { get; set; } = "Topics you can help with";
    public override string CareerGoals { get; set; } = GoalsDefault;
    public string YearsOfExperience { get; set; } = "Years of experience in the field";
    public string Capacity { get; set; } = "How many mentees could you take?";
    public override string ExperiencedAnswer { get; set; } = "Mentor for recent graduates";
    public override string PeerAnswer { get; set; } =
        "Peer mentor for current students of my school";

    internal override IReadOnlyList<Question> Required =>
        [
            .. base.Required,
            new(nameof(YearsOfExperience), YearsOfExperience),
            new(nameof(Capacity), Capacity),
        ];

    private protected override string CareerGoalsDefault => GoalsDefault;
}

public sealed record MenteeForm : FormQuestions
{
    private const string GoalsDefault = "Career goals";
    private const string YearsDefault = "Years of experience in the field";

    public override string Track { get; set; } = "Which describes you best?";
    public override string Sector { get; set; } = "Type of library you would like to work in";
    public override string School { get; set; } = "School you attend or attended";
    public override string Topics { get; set; } = "Topics you would like to talk about";
    public override string CareerGoals { get; set; } = GoalsDefault;
    public string YearsOfExperience { get; set; } = YearsDefault;
    public string Goals { get; set; } = "What do you hope to reach?";
    public override string ExperiencedAnswer { get; set; } = "Recent graduate";
    public override string PeerAnswer { get; set; } = "Current student";

    internal override IReadOnlyList<Question> Optional =>
        [
            .. base.Optional,
            new(nameof(Goals), Goals),
            Question.AskedLater(nameof(YearsOfExperience), YearsOfExperience, YearsDefault),
        ];

    private protected override string CareerGoalsDefault => GoalsDefault;
}

/// <param name="Name">What the mapping calls it.</param>
/// <param name="Text">How the form asks it.</param>
internal readonly record struct Question(string Name, string Text)
{
    /// <summary>
    /// True when a header without this question is no problem: a sheet made with the forms as
    /// they were before the question was thought of goes on as it is.
    /// </summary>
    public bool MayBeAbsent { get; private init; }

    /// <summary>
    /// A question that the first forms did not have. Who gave it another text in the mapping does
    /// ask it, so that a missing heading is told then.
    /// </summary>
    public static Question AskedLater(string name, string text, string defaultText) =>
        new(name, text) { MayBeAbsent = text == defaultText };
}
