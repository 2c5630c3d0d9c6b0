using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Milestones;

/// <summary>All that decides which letters are due, but for the time.</summary>
public sealed record MailingFacts(
    Intake Intake,
    Schedule Schedule,
    IReadOnlyList<ApprovedMatch> Matches
)
{
    /// <summary>Everyone whose application stands.</summary>
    public IReadOnlyList<Applicant> Applicants { get; init; } = [];

    /// <summary>
    /// Mentors in a match that is, or in this intake was, approved or on hold; who mentors may wait
    /// as a mentee.
    /// </summary>
    public IReadOnlySet<ApplicantId> MentorsInMatches { get; init; } = new HashSet<ApplicantId>();

    /// <summary>Mentees in a match that is, or in this intake was, approved or on hold.</summary>
    public IReadOnlySet<ApplicantId> MenteesInMatches { get; init; } = new HashSet<ApplicantId>();

    /// <summary>
    /// When the worker first looked after this intake's mail: what fell due before, to applicants
    /// or the committee, is not owed, so that old applications are not acknowledged months later.
    /// </summary>
    public Instant Since { get; init; } = Instant.MinValue;

    /// <summary>Null: the committee gets no letters.</summary>
    public Committee? Committee { get; init; }

    internal bool IsUnmatched(Applicant applicant) =>
        !(applicant is Mentor ? MentorsInMatches : MenteesInMatches).Contains(applicant.Id);
}
