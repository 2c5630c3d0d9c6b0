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
    /// <summary>Everyone whose application stands, and whom the committee did not withdraw.</summary>
    public IReadOnlyList<Applicant> Applicants { get; init; } = [];

    /// <summary>
    /// Mentors in a match that is, or in this intake was, approved or on hold; who mentors may wait
    /// as a mentee.
    /// </summary>
    public IReadOnlySet<ApplicantId> MentorsInMatches { get; init; } = new HashSet<ApplicantId>();

    /// <summary>Mentees in a match that is, or in this intake was, approved or on hold.</summary>
    public IReadOnlySet<ApplicantId> MenteesInMatches { get; init; } = new HashSet<ApplicantId>();

    /// <summary>Whose application is, or may be, a second one of somebody who applied.</summary>
    public Func<Applicant, bool> IsLater { get; init; } = _ => false;

    /// <summary>Of those, about whom nobody has answered yet.</summary>
    public Func<Applicant, bool> IsInDoubt { get; init; } = _ => false;

    /// <summary>
    /// When the worker first looked after this intake's mail: what fell due before, to applicants
    /// or the committee, is not owed, so that old applications are not acknowledged months later.
    /// </summary>
    public Instant Since { get; init; } = Instant.MinValue;

    /// <summary>Null: the committee gets no letters.</summary>
    public Committee? Committee { get; init; }

    /// <summary>Whoever may be somebody else gets no letter, whatever the audience.</summary>
    internal bool MayBeWrittenTo(Applicant applicant) =>
        !applicant.IsInQuestion && !IsLater(applicant);

    /// <summary>
    /// A pair that was approved stands once it is known who its people are, also under the later of
    /// two applications.
    /// </summary>
    internal bool MayBeWrittenTo(ApprovedMatch match) =>
        !IsInDoubt(match.Mentor) && !IsInDoubt(match.Mentee);

    internal bool IsUnmatched(Applicant applicant) =>
        !(applicant is Mentor ? MentorsInMatches : MenteesInMatches).Contains(applicant.Id);
}
