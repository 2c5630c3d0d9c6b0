using System.Globalization;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Scheduling;

/// <summary>Many programs on one worker, within the quota of reads, on the real scheduler.</summary>
[TestFixture]
internal sealed class ManyProgramsTests
{
    private const int QuotaPerMinute = 300;

    /// <summary>A sheet that has changed is read once more before it is written.</summary>
    private const int ReadsOfBusyPoll = 2;

    private static readonly RoundSettings Rounds = new()
    {
        ReadsPerMinuteMax = 240,
        ProgramsAtOnceMax = 4,
    };

    [TestCase(1, 1)]
    [TestCase(100, 20)]
    [TestCase(1_000, 0)]
    [TestCase(1_000, 50)]
    [TestCase(1_000, 1_000)]
    public async Task No_number_of_programs_reads_more_than_the_quota(int programs, int busy)
    {
        var tally = new ReadTally();
        await using var day = new QuartzDay(
            Rounds,
            Enumerable.Range(0, programs).Select(number => $"program {number}"),
            (day, id) =>
                new CountedRounds(
                    day,
                    tally,
                    id,
                    isBusy: int.Parse(id.Split(' ')[1], CultureInfo.InvariantCulture) < busy
                )
        );

        await day.Play(TimeSpan.FromMinutes(20));

        TestContext.Out.WriteLine(
            $"{programs} programs, {busy} busy: at most {tally.ReadsInAnyMinuteMax} reads a minute, "
                + $"busy every {tally.MedianDelay(ofBusy: true):0} s, "
                + $"at rest every {tally.MedianDelay(ofBusy: false):0} s, {tally.Polls} polls"
        );
        Assert.That(tally.ReadsInAnyMinuteMax, Is.LessThanOrEqualTo(QuotaPerMinute));
        Assert.That(tally.Polls, Is.GreaterThan(programs));
    }

    private sealed class CountedRounds(QuartzDay day, ReadTally tally, string id, bool isBusy)
        : IProgramRounds
    {
        public Worker.Programs.Program Program =>
            throw new InvalidOperationException("nothing asks for it");

        public ValueTask<Poll> Run(LookAtClock clock, CancellationToken cancellation)
        {
            var reads = isBusy ? ReadsOfBusyPoll : 1;
            tally.Count(id, isBusy, reads, day.Now);
            return ValueTask.FromResult(new Poll(isBusy, null, reads));
        }

        public ValueTask TakeOver() => ValueTask.CompletedTask;
    }
}
