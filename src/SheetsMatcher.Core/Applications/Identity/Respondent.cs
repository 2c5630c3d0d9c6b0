using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>What a response says of who sent it.</summary>
/// <param name="Form">One of <see cref="FormRole"/>.</param>
/// <param name="Row">One-based.</param>
/// <param name="Name">As typed; empty where a withdrawal gives none.</param>
internal sealed record Respondent(
    string Form,
    string Tab,
    int Row,
    Instant At,
    EmailAddress Email,
    string Name,
    bool Withdraws
)
{
    public PersonName FullName { get; } = PersonName.Of(Name);

    /// <summary>For somebody else than the one whose id is the address's.</summary>
    public ApplicantId OwnId => ApplicantId.Of(Email, Form, At, FullName);

    public override string ToString() => $"{Name} <{Email}>";
}
