using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>An approval after the intake's last day welcomes nobody to a program that is over.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class AfterTheEndTests
{
    private static readonly Instant s_daysAfter = Instant.FromUtc(2011, 2, 21, 18, 0);

    [Test]
    public async Task An_approval_sends_no_letter_and_the_row_says_why()
    {
        await using var rig = await Rig.Open();
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await rig.Match(s_daysAfter);
        var mail = await rig.Mail(s_daysAfter);

        Assert.That(mail.Waiting, Is.Zero);
        Assert.That(rig.Sent(), Is.Empty);
        Assert.That(
            (await rig.Rows("Matches")).SelectMany(row => row),
            Has.Some.Contains("The intake is over, so no letters go to the two.")
        );
    }
}
