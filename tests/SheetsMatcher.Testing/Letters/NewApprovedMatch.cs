using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Testing.Letters;

/// <summary>An approved match of two invented people, to be changed with <c>with</c>.</summary>
public static class NewApprovedMatch
{
    /// <summary>Ruth Chen mentors Amara Okafor; approved on November 1, 2010.</summary>
    public static ApprovedMatch OfRuthAndAmara() =>
        new(
            new MatchId("M-0001"),
            Mentor("Ruth Chen", "ruth@example.org"),
            Mentee("Amara Okafor", "amara@example.org"),
            ["Leadership", "Goal setting"],
            Instant.FromUtc(2010, 11, 1, 18, 0)
        );

    public static ApprovedMatch With(string id, Mentor mentor, Mentee mentee, Instant approvedAt) =>
        new(new MatchId(id), mentor, mentee, [], approvedAt);

    public static Mentor Mentor(string name, string email) =>
        new()
        {
            Id = ApplicantId.Of(Email(email)),
            Email = Email(email),
            Name = name,
            Sector = Sector.Academic,
            Track = Track.Experienced,
            City = "Vancouver",
            Topics = ["Leadership", "Goal setting"],
            AppliedAt = Instant.FromUtc(2010, 10, 4, 16, 0),
            Row = 2,
            YearsOfExperience = 9,
            Capacity = 2,
        };

    public static Mentee Mentee(string name, string email) =>
        new()
        {
            Id = ApplicantId.Of(Email(email)),
            Email = Email(email),
            Name = name,
            Sector = Sector.Academic,
            Track = Track.Experienced,
            City = "Burnaby",
            Topics = ["Leadership", "Goal setting", "Further training"],
            AppliedAt = Instant.FromUtc(2010, 10, 5, 16, 0),
            Row = 2,
        };

    public static EmailAddress Email(string text) =>
        EmailAddress.TryParse(text, out var address)
            ? address
            : throw new ArgumentException($"\"{text}\" is not an address.", nameof(text));
}
