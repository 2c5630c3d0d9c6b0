using NodaTime;

namespace SheetsMatcher.Core.Applications;

public enum Sector
{
    Academic,
    Public,
    SpecialCorporate,
    SpecialGovernment,
    SpecialLaw,

    /// <summary>The person left it open.</summary>
    Open,
}

/// <summary>
/// Experienced mentors take recent graduates; peer mentors take current students.
/// </summary>
public enum Track
{
    Experienced,
    Peer,

    /// <summary>The person left it open.</summary>
    Open,
}

/// <summary>A person read from the application that stands.</summary>
public abstract record Applicant
{
    public required ApplicantId Id { get; init; }
    public required EmailAddress Email { get; init; }

    /// <summary>Addresses that were the person's before.</summary>
    public IReadOnlyList<EmailAddress> FormerEmails { get; init; } = [];

    /// <summary>Names under which the person was known before, as typed.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>
    /// The committee has yet to say whether this is somebody who applied before under the same
    /// address: until then the person takes no part and gets no letters.
    /// </summary>
    public bool IsInQuestion { get; init; }

    public required string Name { get; init; }
    public required Sector Sector { get; init; }

    /// <summary>For a mentor: offers peer mentoring. For a mentee: is a current student.</summary>
    public required Track Track { get; init; }

    /// <summary>Employer and supervisor as typed; empty when not given.</summary>
    public string Employer { get; init; } = "";

    /// <summary>The supervisor's name or email as typed; empty when not given.</summary>
    public string Supervisor { get; init; } = "";

    public string School { get; init; } = "";
    public string City { get; init; } = "";
    public IReadOnlyList<string> MeetingModes { get; init; } = [];

    /// <summary>Topics offered (mentor) or wanted (mentee).</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Career goals to help with (mentor) or to reach (mentee), as checked.</summary>
    public IReadOnlyList<string> CareerGoals { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Times of the week at which the person could meet.</summary>
    public IReadOnlyList<string> Availability { get; init; } = [];

    /// <summary>
    /// Whom the person would like to be paired with, by name or email as typed; empty when nobody.
    /// </summary>
    public string PreferredPerson { get; init; } = "";

    /// <summary>
    /// How the years in the field were typed where that is no plain number; empty as a rule.
    /// </summary>
    public string YearsAsTyped { get; init; } = "";

    /// <summary>Answers to choices that left the question open, as typed; empty as a rule.</summary>
    public IReadOnlyList<string> LeftOpen { get; init; } = [];

    /// <summary>
    /// When the first usable response of this person arrived: ties go to the earliest.
    /// </summary>
    public required Instant AppliedAt { get; init; }

    /// <summary>When the response arrived that stands; null: it is the first.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the person last wrote to us.</summary>
    public Instant RespondedAt => UpdatedAt ?? AppliedAt;

    /// <summary>The title of the tab that the response stands in.</summary>
    public string Tab { get; init; } = "";

    /// <summary>One-based row in that tab of the response that stands.</summary>
    public required int Row { get; init; }
}

public sealed record Mentor : Applicant
{
    public required double YearsOfExperience { get; init; }

    /// <summary>How many mentees the mentor takes, at least 1.</summary>
    public required int Capacity { get; init; }
}

public sealed record Mentee : Applicant
{
    /// <summary>What the mentee hopes to reach, as typed; empty when not given.</summary>
    public string Goals { get; init; } = "";

    /// <summary>Years in the field so far; null when not given.</summary>
    public double? YearsOfExperience { get; init; }
}
