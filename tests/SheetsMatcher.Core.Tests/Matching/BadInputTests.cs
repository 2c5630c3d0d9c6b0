using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class BadInputTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    [Test]
    public void Same_mentor_twice_is_named() =>
        Assert.That(
            () => Match([_ruth, _ruth with { Row = 9 }], [_li], MatchingSettings.Default),
            Throws.ArgumentException.With.Message.EqualTo(
                $"{_ruth.Id} stands twice among the mentors."
            )
        );

    [Test]
    public void Same_mentee_twice_is_named() =>
        Assert.That(
            () => Match([_ruth], [_li, _li], MatchingSettings.Default),
            Throws.ArgumentException.With.Message.EqualTo(
                $"{_li.Id} stands twice among the mentees."
            )
        );

    [Test]
    public void Negative_capacity_is_named() =>
        Assert.That(
            () => Match([_ruth.Taking(-1)], [_li], MatchingSettings.Default),
            Throws.ArgumentException.With.Message.EqualTo(
                $"Mentor {_ruth.Id} has a negative capacity, -1."
            )
        );

    private static IEnumerable<TestCaseData> Settings()
    {
        var good = MatchingSettings.Default;
        yield return Case(
            good with
            {
                SectorPoints = -1,
            },
            "SectorPoints must be 0 or more, not -1."
        );
        yield return Case(good with { SpecialSectorPoints = -1 }, "SpecialSectorPoints must");
        yield return Case(good with { TopicPoints = int.MinValue }, "TopicPoints must");
        yield return Case(good with { RareTopicPoints = -2 }, "RareTopicPoints must");
        yield return Case(good with { TopicPointsMax = -1 }, "TopicPointsMax must");
        yield return Case(good with { CityPoints = -1 }, "CityPoints must");
        yield return Case(good with { RegionPoints = -1 }, "RegionPoints must");
        yield return Case(good with { MeetingModePoints = -1 }, "MeetingModePoints must");
        yield return Case(good with { SchoolPoints = -1 }, "SchoolPoints must");
        yield return Case(good with { CareerGoalPoints = -1 }, "CareerGoalPoints must");
        yield return Case(good with { CareerGoalPointsMax = -1 }, "CareerGoalPointsMax must");
        yield return Case(good with { LanguagePoints = -1 }, "LanguagePoints must");
        yield return Case(good with { AvailabilityPoints = -1 }, "AvailabilityPoints must");
        yield return Case(good with { ExperienceGapPoints = -1 }, "ExperienceGapPoints must");
        yield return Case(good with { PreferencePoints = -1 }, "PreferencePoints must");
        yield return Case(
            good with
            {
                KeepBonus = -1,
            },
            "KeepBonus must be from 0 to 5000, not -1."
        );
        yield return Case(good with { KeepBonus = 60_001 }, "KeepBonus must");
        yield return Case(good with { IdealGapYearsMax = -1 }, "IdealGapYearsMax must");
        yield return Case(
            good with
            {
                MinimumExperienceYears = double.NaN,
            },
            "MinimumExperienceYears must"
        );
    }

    [TestCaseSource(nameof(Settings))]
    public void Setting_out_of_range_is_named(MatchingSettings settings, string message) =>
        Assert.That(
            () => Match([_ruth], [_li], settings),
            Throws.ArgumentException.With.Message.StartsWith(message)
        );

    [Test]
    public void Weights_that_add_up_to_too_much_name_the_largest() =>
        Assert.That(
            () => (MatchingSettings.Default with { TopicPointsMax = 60_000 }).Check(),
            Throws.ArgumentException.With.Message.EqualTo(
                "The weights allow a pair 60089 points, and 60000 is the most: lower "
                    + "TopicPointsMax, now 60000, or other weights in proportion."
            )
        );

    [Test]
    public void Weights_beyond_32_bits_together_are_refused_too() =>
        Assert.That(
            () =>
                (
                    MatchingSettings.Default with
                    {
                        SectorPoints = int.MaxValue,
                        CityPoints = int.MaxValue,
                        PreferencePoints = int.MaxValue,
                    }
                ).Check(),
            Throws.ArgumentException.With.Message.Contains("lower SectorPoints")
        );

    [Test]
    public void Greatest_weights_still_add_up_exactly()
    {
        const int Rest = 59;
        var greatest = MatchingSettings.Default with
        {
            SectorPoints = MatchingSettings.PointsMax - Rest,
            TopicPoints = int.MaxValue,
            RareTopicPoints = int.MaxValue,
            KeepBonus = MatchingSettings.KeepBonusMax,
        };
        var roster = new Crowd(1).Of(mentors: 60, mentees: 60);
        var outcome = Matchmaker.Match(roster, StandingPairs.None, greatest);
        Assert.That(
            outcome.Pairings,
            Has.Count.EqualTo(
                Match(roster.Mentors, roster.Mentees, MatchingSettings.Default).Pairings.Count
            )
        );
    }

    [Test]
    public void Ill_formed_problem_is_refused()
    {
        Assert.That(() => new SparseProblem([-1], [0], [], []), Throws.ArgumentException);
        Assert.That(() => new SparseProblem([1], [], [], []), Throws.ArgumentException);
        Assert.That(() => new SparseProblem([1], [0, 2, 1], [0], [1]), Throws.ArgumentException);
        Assert.That(() => new SparseProblem([1], [0, 1], [1], [1]), Throws.ArgumentException);
        Assert.That(() => new SparseProblem([1], [0, 2], [0, 0], [1, 1]), Throws.ArgumentException);
        Assert.That(() => new SparseProblem([1], [0, 1], [0], [1, 2]), Throws.ArgumentException);
        Assert.That(
            () => new SparseProblem([1], [0, 1], [0], [long.MinValue]),
            Throws.ArgumentException
        );
    }

    private static MatchingOutcome Match(
        IReadOnlyList<Mentor> mentors,
        IReadOnlyList<Mentee> mentees,
        MatchingSettings settings
    ) => Matchmaker.Match(NewRoster.Of(mentors, mentees), StandingPairs.None, settings);

    private static TestCaseData Case(MatchingSettings settings, string message) =>
        new TestCaseData(settings, message).SetName(
            $"{message.Split(' ')[0]}_out_of_range_is_named"
        );
}
