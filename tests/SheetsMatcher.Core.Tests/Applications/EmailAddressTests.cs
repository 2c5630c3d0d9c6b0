using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Tests.Applications;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class EmailAddressTests
{
    [TestCase("ruth@example.org", "ruth@example.org")]
    [TestCase("  Ruth.Alder@Example.ORG\t", "ruth.alder@example.org")]
    [TestCase("\u00A0ruth@example.org\u00A0", "ruth@example.org")]
    [TestCase("o'brien+books@mail.example.org", "o'brien+books@mail.example.org")]
    [TestCase("=1@example.org", "=1@example.org")]
    [TestCase("a@xn--bcher-kva.example", "a@xn--bcher-kva.example")]
    public void Plain_address_is_read_and_normalised(string text, string expected)
    {
        Assert.That(EmailAddress.TryParse(text, out var address), Is.True);
        Assert.That(address?.Value, Is.EqualTo(expected));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("ruth")]
    [TestCase("@example.org")]
    [TestCase("ruth@")]
    [TestCase("ruth@localhost")]
    [TestCase("ruth@example..org")]
    [TestCase("ruth@.example.org")]
    [TestCase("ruth@example.org.")]
    [TestCase("ruth@-example.org")]
    [TestCase("ruth@127.0.0.1")]
    [TestCase("ruth@[127.0.0.1]")]
    [TestCase("ruth@@example.org")]
    [TestCase("ruth@a@example.org")]
    [TestCase("ruth alder@example.org")]
    [TestCase("ruth@example.org, li@example.org")]
    [TestCase("ruth@example.org;li@example.org")]
    [TestCase("Ruth <ruth@example.org>")]
    [TestCase("mailto:ruth@example.org")]
    [TestCase("\"ruth\"@example.org")]
    [TestCase("ruth@example.org\r\nBcc: li@example.org")]
    [TestCase("ruth\0@example.org")]
    [TestCase(".ruth@example.org")]
    [TestCase("ruth.@example.org")]
    [TestCase("ru..th@example.org")]
    [TestCase("rüth@example.org")]
    [TestCase("ruth%example.com@example.org")]
    [TestCase("example.com!ruth@example.org")]
    [TestCase("ruth@bücher.example")]
    [TestCase("r\u0443th@example.org", Description = "a Cyrillic letter that looks Latin")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.That(EmailAddress.TryParse(text, out var address), Is.False);
        Assert.That(address, Is.Null);
    }

    [TestCase(64, 185, true)]
    [TestCase(65, 60, false)]
    [TestCase(64, 186, false)]
    public void Length_is_limited_as_the_mail_standard_limits_it(int local, int domain, bool isRead)
    {
        var labels = string.Join('.', Enumerable.Repeat("abcdefghi", 30))[..domain].Trim('.');
        var text = $"{new string('a', local)}@{labels.PadRight(domain, 'x')}.org";
        Assert.That(EmailAddress.TryParse(text, out _), Is.EqualTo(isRead), $"{text.Length}");
    }

    [Test]
    public void Id_is_the_same_for_the_same_address_and_of_the_stated_shape()
    {
        Assert.That(EmailAddress.TryParse("Ruth@Example.org ", out var one), Is.True);
        Assert.That(EmailAddress.TryParse("ruth@example.org", out var other), Is.True);
        Assert.That(one, Is.EqualTo(other));
        var id = one is null ? default : ApplicantId.Of(one);
        Assert.That(id.Value, Does.Match("^P-[0-9A-HJKMNP-TV-Z]{10}$"));
        Assert.That(id, Is.EqualTo(other is null ? default : ApplicantId.Of(other)));
    }

    [Test]
    public void Id_is_the_first_fifty_bits_of_the_hash()
    {
        // The address has SHA-256 e16bfe08be114c7b…; the id was worked out elsewhere.
        Assert.That(EmailAddress.TryParse("a@example.org", out var email), Is.True);
        Assert.That(email is null ? default : ApplicantId.Of(email), Is.EqualTo(KnownId));
    }

    private static ApplicantId KnownId => new("P-W5NZW25Y25");
}
