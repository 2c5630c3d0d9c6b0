using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>
/// A response as it once stood, and whose it is. A person is known by where and when they applied;
/// addresses and names are what they had at the time.
/// </summary>
/// <param name="Form">One of <see cref="FormRole"/>.</param>
/// <param name="At">The response's own time.</param>
/// <param name="Name">As typed; empty where a withdrawal gave none.</param>
public sealed record PersonSighting(
    string Form,
    Instant At,
    EmailAddress Email,
    string Name,
    ApplicantId Person
);

/// <summary>Which form a response belongs to, whatever its tab is called.</summary>
public static class FormRole
{
    public const string Mentors = "mentors";
    public const string Mentees = "mentees";

    internal static readonly IReadOnlyList<string> All = [Mentors, Mentees];
}
