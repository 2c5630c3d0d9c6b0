using NodaTime;
using SheetsMatcher.Core.Applications.Identity;

namespace SheetsMatcher.Core.Applications;

/// <summary>One response row as read: what it says, and the problems found in it.</summary>
/// <param name="Order">Its place among all responses to the form, from the top of its first tab.</param>
/// <param name="Email">Null when it cannot be used; then the row belongs to nobody.</param>
/// <param name="At">Null when it cannot be used; then the row has no place in the order.</param>
/// <param name="Name">As typed; empty when it cannot be used.</param>
internal sealed record Response<TApplicant>(
    int Order,
    string Tab,
    int Row,
    EmailAddress? Email,
    Instant? At,
    string Name,
    Wish<TApplicant> Wish,
    IReadOnlyList<ApplicationProblem> Problems
)
    where TApplicant : Applicant
{
    /// <summary>True when the row can stand for its person.</summary>
    public bool IsUsable =>
        Email is not null
        && At is not null
        && Wish is (Wish<TApplicant>.Apply or Wish<TApplicant>.Withdraw);

    /// <summary>What may withdraw somebody although it cannot be used; null when nothing may.</summary>
    public UnclearResponse? Unclear =>
        !IsUsable && Wish is (Wish<TApplicant>.Withdraw or Wish<TApplicant>.Unclear)
            ? new(Tab, Row, At, Email, Name)
            : null;

    /// <summary>Who sent it; null when the row cannot stand for anybody.</summary>
    public Respondent? Respondent(string form) =>
        IsUsable && Email is not null && At is { } at
            ? new(form, Tab, Row, at, Email, Name, Wish is Wish<TApplicant>.Withdraw)
            : null;

    /// <summary>
    /// When the person first applied, as far as is known; null after mere withdrawals.
    /// </summary>
    public Instant? AppliedAt { get; init; } = Wish is Wish<TApplicant>.Apply ? At : null;
}

/// <summary>What a response asks for.</summary>
internal abstract record Wish<TApplicant>
    where TApplicant : Applicant
{
    private Wish() { }

    public sealed record Apply(TApplicant Applicant) : Wish<TApplicant>;

    public sealed record Withdraw : Wish<TApplicant>;

    /// <summary>It cannot be told.</summary>
    public sealed record Unclear : Wish<TApplicant>;

    /// <summary>An application without a required answer.</summary>
    public sealed record None : Wish<TApplicant>;
}
