using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class CompatibilityTests
{
    [TestCase("academic", "academic", 50, "Both chose academic libraries.")]
    [TestCase("public", "public", 50, "Both chose public libraries.")]
    [TestCase("law", "law", 50, "Both chose law libraries.")]
    [TestCase("corporate", "law", 20, "Both chose special libraries, though corporate and law.")]
    [TestCase("academic", "public", 0, null)]
    [TestCase("academic", "law", 0, null)]
    public void Type_of_library(string mentor, string mentee, int points, string? reason)
    {
        var compatibility = Of(NewMentor.At(mentor), NewMentee.At(mentee));
        Assert.That(compatibility.Points, Is.EqualTo(points));
        Assert.That(compatibility.Reasons.SingleOrDefault(), Is.EqualTo(reason));
    }

    [TestCase("Vancouver", "vancouver", 10)]
    [TestCase("Vancouver, BC", "Vancouver", 10)]
    [TestCase("Vancouver, BC", "Vancouver,  B.C.", 10)]
    [TestCase("Vancouver, BC", "Vancouver, BC, Canada", 10)]
    [TestCase("Vancouver, BC", "Vancouver, BCS", 0)]
    [TestCase("Vancouver, BC", "Vancouver, WA", 0)]
    [TestCase("Vancouver", "Burnaby", 0)]
    [TestCase("", "", 0)]
    public void City_or_region(string mentor, string mentee, int points) =>
        Assert.That(
            Of(NewMentor.At("law").In(mentor), NewMentee.At("public").In(mentee)).Points,
            Is.EqualTo(points)
        );

    [Test]
    public void Rare_topic_counts_more_than_a_common_one()
    {
        var rare = NewMentor.Offering("Leadership", "Maps").At("law");
        Mentor[] all =
        [
            rare,
            .. Enumerable.Range(0, 3).Select(i => NewMentor.Named($"M {i}").Offering("Leadership")),
        ];
        var roster = NewRoster.Of(all, []);
        var common = NewMentee.Wanting("Leadership").At("public");
        var special = NewMentee.Wanting("Maps").At("public");
        Assert.That(Of(rare, common, roster).Points, Is.EqualTo(4), "everybody offers it");
        Assert.That(Of(rare, special, roster).Points, Is.EqualTo(7), "one of four offers it");
    }

    [Test]
    public void Topics_together_are_capped()
    {
        string[] topics = [.. Enumerable.Range(0, 30).Select(i => $"Topic {i}")];
        var mentor = NewMentor.Offering(topics).At("law");
        Assert.That(Of(mentor, NewMentee.Wanting(topics).At("public")).Points, Is.EqualTo(20));
    }

    [Test]
    public void Weightiest_reason_comes_first()
    {
        var compatibility = Of(
            NewMentor
                .At("academic")
                .Offering("Leadership", "Goal setting", "LGBTQ issues", "Career aims")
                .In("Vancouver")
                .Meeting("Video call", "Phone")
                .FromSchool("Langara College"),
            NewMentee
                .At("academic")
                .Wanting("goal setting", "Leadership", "LGBTQ issues", "First job")
                .In("Vancouver, BC")
                .Meeting("Phone", "Video call", "Email")
                .FromSchool("Langara college")
        );
        Assert.That(compatibility.Points, Is.EqualTo(50 + 12 + 10 + 5 + 5));
        Assert.That(
            compatibility.Reasons,
            Is.EqualTo([
                "Both chose academic libraries.",
                "Shared topics: goal setting, leadership, LGBTQ issues.",
                "Both are in Vancouver, BC.",
                "Both would meet: phone or video call.",
                "Both studied at Langara college.",
            ])
        );
    }

    [Test]
    public void Shared_topics_are_in_the_mentees_words_and_order() =>
        Assert.That(
            SharedTopics.Of(
                NewMentor.Offering("LEADERSHIP", "Work/life balance", "Maps"),
                NewMentee.Wanting("Work / Life Balance", "Other", "Leadership", "leadership")
            ),
            Is.EqualTo(["Work / Life Balance", "Leadership"])
        );

    private static Compatibility Of(Mentor mentor, Mentee mentee, Roster? roster = null) =>
        Compatibility.Of(
            mentor,
            mentee,
            roster ?? NewRoster.Of([mentor], [mentee]),
            MatchingSettings.Default
        );
}
