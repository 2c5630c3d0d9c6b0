using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>A form's tab that cannot be read is not a form that nobody filled in.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class UnreadableResponsesTests
{
    private const string Question = "Type of library you work in";

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Type("Mentee responses!F2", "a library on wheels");
        await _rig.Match();
        await _rig.Type("Mentee responses!F2", "Academic library");
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Match();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task A_renamed_question_leaves_every_match_as_it_was()
    {
        var matches = await _rig.Rows("Matches");
        var unmatched = await _rig.Rows("Unmatched");

        await _rig.Type("Mentor responses!F1", "Where is your favourite place?");
        var blocked = await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Match()
        );

        Assert.That(blocked?.Message, Does.Contain(Question).And.Contain("Put the question back"));
        Assert.That(await _rig.Rows("Matches"), Is.EqualTo(matches));
        Assert.That(await _rig.Rows("Unmatched"), Is.EqualTo(unmatched));
    }

    [Test]
    public async Task It_is_said_in_Problems_once_and_solved_when_mended()
    {
        await _rig.Type("Mentor responses!F1", "Library?");
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Match());
        var said = await _rig.Rows("Problems");
        var before = _rig.LastRequest();
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Match());
        var again = _rig.RequestsSince(before);

        await _rig.Type("Mentor responses!F1", Question);
        await _rig.Match();
        var report = await _rig.Match();

        Assert.Multiple(() =>
        {
            Assert.That(said[^1][1], Is.EqualTo("Open"));
            Assert.That(said[^1][2], Is.EqualTo($"Mentor responses, row 1, \"{Question}\""));
            Assert.That(again, Has.None.Contains("batchUpdate"));
            Assert.That(report.Changes, Is.Zero);
        });
        Assert.That((await _rig.Rows("Problems"))[^1][1], Is.EqualTo("Solved"));
    }

    [Test]
    public async Task No_letter_goes_and_none_is_cancelled_meanwhile()
    {
        await _rig.Mail(Rig.Start);
        var outbox = await _rig.Rows("Outbox");
        await _rig.Type("Mentor responses!A1", "When");

        await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Mail(Rig.Start + NodaTime.Duration.FromDays(7))
        );

        Assert.That(await _rig.Rows("Outbox"), Is.EqualTo(outbox));
    }
}
