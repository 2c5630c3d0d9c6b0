using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Tests.Applications;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LocalMinuteTests
{
    private static readonly DateTimeZone _vancouver = DateTimeZoneProviders.Tzdb[
        "America/Vancouver"
    ];

    [TestCase(1288630800000, "2010-11-01 10:00")]
    [TestCase(1288630859999, "2010-11-01 10:00")]
    [TestCase(1289117000000, "2010-11-07 01:03")]
    [TestCase(-1, "1969-12-31 15:59")]
    public void A_moment_is_shown_to_the_minute_and_read_back(long milliseconds, string text)
    {
        var moment = Instant.FromUnixTimeMilliseconds(milliseconds);

        Assert.That(LocalMinute.Text(moment, _vancouver), Is.EqualTo(text));
        Assert.That(
            LocalMinute.Read($" {text} ", _vancouver),
            Is.EqualTo(LocalMinute.Floor(moment))
        );
    }

    [TestCase("")]
    [TestCase("2010-11-01")]
    [TestCase("2010-11-31 10:00")]
    [TestCase("soon")]
    public void Any_other_text_is_no_moment(string text) =>
        Assert.That(LocalMinute.Read(text, _vancouver), Is.Null);
}
