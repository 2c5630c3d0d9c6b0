using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>What each kind of answer may look like, through the whole reader.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AnswerTests
{
    [TestCase(8, 8.0)]
    [TestCase(0, 0.0)]
    [TestCase("8", 8.0)]
    [TestCase("8.5", 8.5)]
    [TestCase("8,5", 8.5)]
    [TestCase("8 years", 8.0)]
    [TestCase("8years", 8.0)]
    [TestCase("1 Year", 1.0)]
    [TestCase("8 yrs.", 8.0)]
    [TestCase("several", null)]
    [TestCase("5+", 5.0)]
    [TestCase("10 or more", 10.0)]
    [TestCase("10+ years", 10.0)]
    [TestCase("at least 7", 7.0)]
    [TestCase("5-10", 5.0)]
    [TestCase("5 – 10 years", 5.0)]
    [TestCase("5 to 10 yrs", 5.0)]
    [TestCase("between 6 and 9", 6.0)]
    [TestCase("more than 5", 6.0)]
    [TestCase("over 20 years", 21.0)]
    [TestCase(">5", 6.0)]
    [TestCase("less than 1", 0.0)]
    [TestCase("under 2 years", 0.0)]
    [TestCase("8½", 8.5)]
    [TestCase("8 and a half years", 8.5)]
    [TestCase("6 months", 0.5)]
    [TestCase("8 years in the field", 8.0)]
    [TestCase("~ 8", 8.0)]
    [TestCase("10-5", null)]
    [TestCase("5/10", null)]
    [TestCase("5:10", null)]
    [TestCase("50%", null)]
    [TestCase("since 2004", null)]
    [TestCase("almost 6", null)]
    [TestCase("-1", null)]
    [TestCase(-1, null)]
    [TestCase(81, null)]
    [TestCase("about 8", 8.0)]
    [TestCase("8 years, 3 months", 8.25)]
    [TestCase(null, null)]
    [TestCase(true, null)]
    [TestCase("10yrs", 10.0)]
    [TestCase("5 years+", 5.0)]
    [TestCase("8 Years.", 8.0)]
    [TestCase("more than 10 years", 11.0)]
    [TestCase("<5", 0.0)]
    [TestCase("15 + years", 15.0)]
    [TestCase("approx 12", 12.0)]
    [TestCase("20+ yrs experience", 20.0)]
    [TestCase("3.5 yrs", 3.5)]
    [TestCase("2 years 6 months", 2.5)]
    [TestCase("1 1/2 years", 1.5)]
    [TestCase("5 or 6", 5.0)]
    [TestCase("around 10 years", 10.0)]
    [TestCase("5 years and 3 months", 5.25)]
    [TestCase("08", 8.0)]
    [TestCase("8,5 Jahre", 8.5)]
    [TestCase("5 / 10", null)]
    [TestCase("5.10.2010", null)]
    [TestCase("5:10 PM", null)]
    [TestCase("100 %", null)]
    [TestCase("1/2", null)]
    [TestCase("8h", null)]
    [TestCase("fifteen", null)]
    [TestCase("2010-2015", null)]
    [TestCase("12-May", null)]
    [TestCase("10% of my time", null)]
    public void Years_of_experience(object? answer, double? expected) =>
        Assert.That(
            Mentor("Years of experience in the field", answer)?.YearsOfExperience,
            Is.EqualTo(expected)
        );

    [TestCase(1, 1)]
    [TestCase("3", 3)]
    [TestCase(" 9 ", 9)]
    [TestCase(0, null)]
    [TestCase(10, null)]
    [TestCase(1.5, null)]
    [TestCase("1.5", null)]
    [TestCase("two", null)]
    [TestCase("", null)]
    [TestCase(double.NaN, null)]
    [TestCase(1e300, null)]
    public void How_many_mentees(object answer, int? expected) =>
        Assert.That(
            Mentor("How many mentees could you take?", answer)?.Capacity,
            Is.EqualTo(expected)
        );

    [TestCase("Academic library", Sector.Academic)]
    [TestCase(" PUBLIC   library ", Sector.Public)]
    [TestCase("special library - Corporate", Sector.SpecialCorporate)]
    [TestCase("Special library:government", Sector.SpecialGovernment)]
    [TestCase("Special library: law", Sector.SpecialLaw)]
    [TestCase("Special library", null)]
    [TestCase("", null)]
    public void Type_of_library(string answer, Sector? expected) =>
        Assert.That(Mentor("Type of library you work in", answer)?.Sector, Is.EqualTo(expected));

    [TestCase("Leadership, Goal setting", "Leadership|Goal setting")]
    [TestCase("Leadership, , leadership,  LEADERSHIP", "Leadership")]
    [TestCase("Leadership;Goal setting", "Leadership|Goal setting")]
    [TestCase("Maps,globes", "Maps|globes")]
    [TestCase("Maps ; globes;", "Maps|globes")]
    [TestCase("Maps\nglobes", "Maps|globes")]
    [TestCase("Maps\r\n\r\nglobes", "Maps|globes")]
    [TestCase("- Maps\n- globes", "Maps|globes")]
    [TestCase("1. Maps\n2. globes", "Maps|globes")]
    [TestCase("\u2022 Maps \u2022 globes", "Maps|globes")]
    [TestCase("Maps | globes", "Maps|globes")]
    [TestCase("Maps,, globes,", "Maps|globes")]
    [TestCase("1,000 maps, globes", "1,000 maps|globes")]
    [TestCase("Maps\u00A0, \u200Bglobes", "Maps|globes")]
    [TestCase("Work/life balance", "Work/life balance")]
    [TestCase("maps, MAPS,Maps.", "maps")]
    [TestCase("", "")]
    [TestCase(2010, "2010")]
    public void Checked_boxes(object answer, string expected) =>
        Assert.That(
            string.Join('|', Mentor("Topics you can help with", answer)?.Topics ?? ["none"]),
            Is.EqualTo(expected)
        );

    [TestCase(40452.5, "2010-10-01T19:00:00Z")]
    [TestCase(40452, "2010-10-01T07:00:00Z")]
    [TestCase("2010-10-01T12:00:00", "2010-10-01T19:00:00Z")]
    [TestCase("2010-10-01 12:00:00.5", "2010-10-01T19:00:00.5Z")]
    [TestCase("2010-10-01 12:00", "2010-10-01T19:00:00Z")]
    [TestCase("2010-10-01", "2010-10-01T07:00:00Z")]
    [TestCase("2010-10-01T12:00:00Z", "2010-10-01T12:00:00Z")]
    [TestCase("2010-10-01T12:00:00+02:00", "2010-10-01T10:00:00Z")]
    [TestCase("2010-10-1 9:05:03", "2010-10-01T16:05:03Z")]
    [TestCase("10/1/2010 9:05:03 PM", "2010-10-02T04:05:03Z")]
    [TestCase("10/1/2010 9:05:03", "2010-10-01T16:05:03Z")]
    [TestCase("10/01/2010 09:05:03", "2010-10-01T16:05:03Z")]
    [TestCase(
        "2010-11-07T01:30:00",
        "2010-11-07T08:30:00Z",
        TestName = "Repeated_hour_is_the_earlier"
    )]
    [TestCase(
        "2010-03-14T02:30:00",
        "2010-03-14T10:30:00Z",
        TestName = "Skipped_hour_goes_forward"
    )]
    [TestCase("13/1/2010 9:05:03", null)]
    [TestCase("9999-12-31 23:59", null)]
    [TestCase("9999-12-31T23:59:00-08:00", null)]
    [TestCase("-9998-01-01T00:00:00+14:00", null)]
    [TestCase(2958465.9, null)]
    [TestCase(2958465.999999999, null)]
    [TestCase("soon", null)]
    [TestCase(0.5, null)]
    [TestCase(-3, null)]
    [TestCase(1e12, null)]
    [TestCase(double.PositiveInfinity, null)]
    [TestCase(true, null)]
    [TestCase(null, null)]
    public void Timestamp(object? answer, string? expected) =>
        Assert.That(
            Mentor("Timestamp", answer) is { } mentor
                ? InstantPattern.ExtendedIso.Format(mentor.AppliedAt)
                : null,
            Is.EqualTo(expected)
        );

    /// <summary>What comes along with copied text is stripped; what only looks right is refused.</summary>
    [TestCase("ruth@example.org\u200B", true)]
    [TestCase("\uFEFFruth@example.org", true)]
    [TestCase("ruth\u200D@example.org", true)]
    [TestCase("ruth@example.org\u200E", true)]
    [TestCase("\u202Aruth@example.org\u202C", true)]
    [TestCase("ruth@exam\u00ADple.org", true)]
    [TestCase("ruth@exam\u2060ple.org", true)]
    [TestCase("\u2066ruth@example.org\u2069", true)]
    [TestCase("\u00A0ruth@example.org\u202F", true)]
    [TestCase("ruth@example.org\n", true)]
    [TestCase("ruth@ex\u0430mple.org", false)]
    [TestCase("ruth\uFF20example.org", false)]
    [TestCase("ruth@example\u3002org", false)]
    public void Email_with_signs_that_nobody_sees(string typed, bool isRead)
    {
        var mentor = Mentor("Email Address", typed);
        Assert.That(mentor?.Email.Value, Is.EqualTo(isRead ? "ruth@example.org" : null));
    }

    [TestCase("Ruth\u200B Alder", "Ruth Alder")]
    [TestCase("\uFEFFRuth Alder", "Ruth Alder")]
    [TestCase("Ruth\u00A0Alder", "Ruth Alder")]
    [TestCase("Ruth\u2003\u2003Alder", "Ruth Alder")]
    [TestCase("\u202ERuth Alder\u202C", "Ruth Alder")]
    [TestCase("Ru\u00ADth Alder", "Ruth Alder")]
    [TestCase("Ruth\tAlder", "Ruth Alder")]
    [TestCase("Ruth\r\nAlder", "Ruth Alder")]
    [TestCase("Ruth Alder\u2028", "Ruth Alder")]
    [TestCase("Ruth\u0007 Alder", "Ruth Alder")]
    public void Name_with_signs_that_nobody_sees(string typed, string expected) =>
        Assert.That(Mentor("Full name", typed)?.Name, Is.EqualTo(expected));

    [Test]
    public void Name_may_not_be_endless() =>
        Assert.That(Mentor("Full name", new string('a', 201)), Is.Null);

    [TestCase("", true)]
    [TestCase("apply or update my application", true)]
    [TestCase("Perhaps", false)]
    public void Wish_to_apply(string answer, bool isRead) =>
        Assert.That(Mentor("What would you like to do?", answer) is not null, Is.EqualTo(isRead));

    private static Mentor? Mentor(string question, object? answer)
    {
        var roster = Roster.Read(
            [NewResponses.OfMentors().Row("Ruth Alder", (question, answer)).Table],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            new SheetDates(DateTimeZoneProviders.Tzdb["America/Vancouver"], DateOrder.MonthFirst)
        );
        Assert.That(
            roster.Problems.Select(problem => problem.Column),
            Is.EqualTo(roster.Mentors.Count == 1 ? Array.Empty<string>() : [question]),
            "an unusable answer is told, and only it"
        );
        return roster.Mentors.SingleOrDefault();
    }
}
