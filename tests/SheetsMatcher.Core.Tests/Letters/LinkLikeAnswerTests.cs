using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

/// <summary>Mail programs turn addresses into links; in an answer they must find none.</summary>
internal sealed class LinkLikeAnswerTests
{
    private static readonly Core.Milestones.ApprovedMatch Match = NewApprovedMatch.OfRuthAndAmara();

    [TestCase("https://example.org/x", "https:\u200B/\u200B/\u200Bexample.\u200Borg/\u200Bx")]
    [TestCase("see www.example.org", "see www.\u200Bexample.\u200Borg")]
    [TestCase("win.example.org now", "win.\u200Bexample.\u200Borg now")]
    [TestCase("a@example.org", "a@\u200Bexample.\u200Borg")]
    [TestCase("tel:123", "tel:\u200B123")]
    [TestCase("St. John", "St. John")]
    [TestCase("J. R. Okafor", "J. R. Okafor")]
    [TestCase("Ruth Chen, PhD.", "Ruth Chen, PhD.")]
    [TestCase("North: Vancouver", "North: Vancouver")]
    public void Address_in_an_answer_is_broken_for_machines_alone(string city, string expected)
    {
        var match = Match with { Mentor = Match.Mentor with { City = city } };

        var letter = NewTemplate.Rendered(NewTemplate.Saying("Near {{partner.city}}"), match);

        Assert.That(letter.Text, Does.StartWith($"Near {expected}\n"));
    }

    [Test]
    public void The_partners_own_address_stays_an_address()
    {
        var letter = NewTemplate.Rendered(NewTemplate.Saying("To {{partner.email}}"), Match);

        Assert.That(letter.Text, Does.StartWith("To ruth@example.org\n"));
    }

    [Test]
    public void A_subject_is_no_place_for_links_and_stays_as_typed()
    {
        var match = Match with { Mentor = Match.Mentor with { Name = "www.example.org" } };

        var letter = NewTemplate.Rendered(NewTemplate.Saying("Hi", "{{partner.name}}"), match);

        Assert.That(letter.Subject, Is.EqualTo("www.example.org"));
    }
}
