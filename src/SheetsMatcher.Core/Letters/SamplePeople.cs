using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>Two invented people at example.org, matched shortly before the intake begins.</summary>
internal sealed class SamplePeople(Intake intake)
{
    private static readonly LocalTime Morning = new(10, 0);

    public Mentor Mentor { get; } =
        new()
        {
            Id = new("sample-mentor"),
            Email = Address("ruth.chen@example.org"),
            Name = "Ruth Chen",
            Sector = Sector.Academic,
            Track = Track.Experienced,
            City = "Vancouver",
            Topics = ["Leadership", "Goal setting"],
            AppliedAt = On(intake, -30),
            Row = 2,
            YearsOfExperience = 9,
            Capacity = 2,
        };

    public Mentee Mentee { get; } =
        new()
        {
            Id = new("sample-mentee"),
            Email = Address("amara.okafor@example.org"),
            Name = "Amara Okafor",
            Sector = Sector.Academic,
            Track = Track.Experienced,
            City = "Burnaby",
            Topics = ["Leadership", "Goal setting", "Further training"],
            AppliedAt = On(intake, -29),
            Row = 2,
        };

    public ApprovedMatch Match => MatchApproved(On(intake, -4));

    public ApprovedMatch LateMatch => MatchApproved(On(intake, 17));

    public Committee Committee(LetterFacts facts) =>
        new(
            facts.CommitteeName,
            facts.CommitteeEmail,
            [$"{Mentor.Name} (mentor)", $"{Mentee.Name} (mentee)"],
            [$"{Mentee.Name} with {Mentor.Name}"],
            [$"Introduction to {Mentee.Name}: its address was refused."]
        );

    private ApprovedMatch MatchApproved(Instant at) =>
        new(new MatchId("M-SAMPLE"), Mentor, Mentee, ["Leadership", "Goal setting"], at);

    private static Instant On(Intake intake, int days) =>
        intake.Zone.AtLeniently(intake.Start.PlusDays(days) + Morning).ToInstant();

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address)
            ? address
            : throw new InvalidOperationException($"\"{text}\" is no address");
}
