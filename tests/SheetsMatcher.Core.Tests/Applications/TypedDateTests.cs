using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>Dates that stayed text are read as the spreadsheet's country writes them.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TypedDateTests
{
    [TestCase("en_US", "11/5/2010 9:30", "2010-11-05T09:30:00Z")]
    [TestCase("en_US", "11/5/2010 9:30:15 PM", "2010-11-05T21:30:15Z")]
    [TestCase("", "11/5/2010", "2010-11-05T00:00:00Z")]
    [TestCase("en", "25/11/2010", null)]
    [TestCase("en_GB", "5/11/2010 9:30", "2010-11-05T09:30:00Z")]
    [TestCase("en_GB", "11/25/2010", null)]
    [TestCase("fr", "05/11/2010 09:30:00", "2010-11-05T09:30:00Z")]
    [TestCase("nl_NL", "5-11-2010 9:30", "2010-11-05T09:30:00Z")]
    [TestCase("de_DE", "5.11.2010 09:30", "2010-11-05T09:30:00Z")]
    [TestCase("en_US", "5.11.2010", "2010-11-05T00:00:00Z")]
    [TestCase("ja_JP", "2010/11/05 9:30:00", "2010-11-05T09:30:00Z")]
    [TestCase("en_CA", "2010-11-05 9:30", "2010-11-05T09:30:00Z")]
    [TestCase("en_CA", "25/11/2010", "2010-11-25T00:00:00Z")]
    [TestCase("en_CA", "11/25/2010", "2010-11-25T00:00:00Z")]
    [TestCase("en_CA", "11/11/2010", "2010-11-11T00:00:00Z")]
    [TestCase("fr_CA", "5/11/2010", null, Description = "either day: nobody can tell")]
    public void Date(string locale, string typed, string? expected)
    {
        var roster = Roster.Read(
            [NewResponses.OfMentors().Row("Ruth Alder", ("Timestamp", typed)).Table],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            SheetDates.Of(DateTimeZone.Utc, locale)
        );

        Assert.That(
            roster.Mentors.Select(mentor => $"{mentor.AppliedAt}").SingleOrDefault(),
            Is.EqualTo(expected)
        );
        Assert.That(roster.Problems, expected is null ? Has.Count.EqualTo(1) : Is.Empty);
    }

    [Test]
    public void Later_answers_in_another_tab_replace_earlier_ones()
    {
        var first = NewResponses.OfMentors().Row("Ruth Alder", ("City or region", "Old"));
        var second = NewResponses
            .OfMentors("Form Responses 2")
            .Row("Ruth Alder", ("City or region", "New"));

        var roster = Roster.Read(
            [first.Table, second.Table],
            [NewResponses.OfMentees().Table],
            FormMapping.Default,
            SheetDates.Of(DateTimeZone.Utc, "en_US")
        );

        var ruth = roster.Mentors.Single();
        Assert.That((ruth.City, ruth.Tab, ruth.Row), Is.EqualTo(("New", "Form Responses 2", 2)));
    }
}
