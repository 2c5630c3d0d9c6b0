using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>An outcome in which every part that can be printed has something in it.</summary>
internal static class NewOutcome
{
    private static readonly Mentor Ruth = NewMentor.Named("Ruth Okafor");
    private static readonly Mentor Omar = NewMentor.Named("Omar Haddad");
    private static readonly Mentee Ana = NewMentee.Named("Ana Silva");
    private static readonly Mentee Bo = NewMentee.Named("Bo Lind");

    public static MatchingOutcome Full => Of(Ana);

    /// <summary>The same with another mentee in the proposed pair.</summary>
    public static MatchingOutcome Of(Mentee mentee) =>
        new([Proposed(mentee), Locked], [Unmatched])
        {
            Verdict = "Proved: no matching has more pairs, nor as many with more points.",
            Recruitment =
            [
                new Recruitment(
                    [Ruth, Omar],
                    [NewMentee.Named("Cleo Marsh")],
                    1,
                    "One more place with Ruth or Omar matches Cleo."
                ),
            ],
            Price = new DecisionPrice(1, 6),
        };

    private static Pairing Proposed(Mentee mentee) =>
        new(
            Ruth,
            mentee,
            64,
            ["Both chose public libraries.", "Shared topics: leadership."],
            [],
            IsLocked: false
        )
        {
            Scores =
            [
                new CriterionScore("Sector", 50, 50, "Both chose public libraries."),
                new CriterionScore("City", 0, 10, "Different region: 0 of 10."),
            ],
            Questions = ["Do Ruth and Ana work together? Both have harbour.example emails."],
            Alternatives =
            [
                new Alternative(
                    Omar,
                    58,
                    new DecisionPrice(1, 6),
                    [Bo],
                    "With Omar instead: 6 points less, and Bo stays unmatched."
                ),
            ],
        };

    private static Pairing Locked =>
        new(
            Omar,
            Bo,
            20,
            ["Shared topics: goal setting."],
            [new Ineligible("Experience", "Omar has 3 years of experience.")],
            IsLocked: true
        )
        {
            Price = new DecisionPrice(0, 12),
        };

    private static UnmatchedApplicant Unmatched =>
        new(
            NewMentee.Named("Cleo Marsh"),
            "3 mentees compete for 2 open places with Ruth Okafor and Omar Haddad.",
            "One more open place with any of them would match 1 more."
        );
}
