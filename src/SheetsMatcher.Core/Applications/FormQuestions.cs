namespace SheetsMatcher.Core.Applications;

/// <summary>The questions that both forms ask.</summary>
public abstract record FormQuestions
{
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

    /// <summary>The answer by which a mentor offers, or a mentee asks for, the usual mentoring.</summary>
    public abstract string ExperiencedAnswer { get; set; }

    /// <summary>The answer by which a mentor offers, or a student asks for, peer mentoring.</summary>
    public abstract string PeerAnswer { get; set; }

    /// <summary>Every question that the form asks: one with an empty text it does not.</summary>
    internal IReadOnlyList<string> Asked =>
        [.. Required.Concat(Optional).Where(question => question.Length > 0).Distinct()];

    internal virtual IReadOnlyList<string> Optional =>
        [Action, School, Employer, Supervisor, City, MeetingModes, Topics];

    /// <summary>Questions without which no response is usable.</summary>
    internal virtual IReadOnlyList<string> Required =>
        [Timestamp, EmailAddress, FullName, Track, Sector];

    internal IReadOnlyList<AnswerChoice<Track>> Tracks =>
        [
            new(ExperiencedAnswer, Applications.Track.Experienced),
            new(PeerAnswer, Applications.Track.Peer),
        ];
}

public sealed record MentorForm : FormQuestions
{
    public override string Track { get; set; } = "How would you like to mentor?";
    public override string Sector { get; set; } = "Type of library you work in";
    public override string School { get; set; } = "School you attended";
    public override string Topics { get; set; } = "Topics you can help with";
    public string YearsOfExperience { get; set; } = "Years of experience in the field";
    public string Capacity { get; set; } = "How many mentees could you take?";
    public override string ExperiencedAnswer { get; set; } = "Mentor for recent graduates";
    public override string PeerAnswer { get; set; } =
        "Peer mentor for current students of my school";

    internal override IReadOnlyList<string> Required =>
        [.. base.Required, YearsOfExperience, Capacity];
}

public sealed record MenteeForm : FormQuestions
{
    public override string Track { get; set; } = "Which describes you best?";
    public override string Sector { get; set; } = "Type of library you would like to work in";
    public override string School { get; set; } = "School you attend or attended";
    public override string Topics { get; set; } = "Topics you would like to talk about";
    public string Goals { get; set; } = "What do you hope to reach?";
    public override string ExperiencedAnswer { get; set; } = "Recent graduate";
    public override string PeerAnswer { get; set; } = "Current student";

    internal override IReadOnlyList<string> Optional => [.. base.Optional, Goals];
}
