using NodaTime;
using SheetsMatcher.Worker.Scheduling;

namespace SheetsMatcher.Worker.Tests.Scheduling;

/// <summary>A day of polls, played with a clock of its own.</summary>
[TestFixture]
internal sealed class PollPolicyTests
{
    private const int QuotaPerMinute = 300;
    private const int Budget = 240;
    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AtRest = TimeSpan.FromMinutes(1);
    private static readonly Instant Start = Instant.FromUtc(2010, 11, 5, 8, 0);

    [TestCase(1, 60)]
    [TestCase(100, 60)]
    [TestCase(300, 150)]
    [TestCase(1_000, 500)]
    public void A_program_at_rest_is_polled_by_its_share(int programs, int seconds) =>
        Assert.That(
            PolicyFor(programs).RestDelay,
            Is.EqualTo(TimeSpan.FromSeconds(seconds)).Within(TimeSpan.FromMilliseconds(1))
        );

    [Test]
    public void A_change_is_followed_fast_until_nobody_changes_anything()
    {
        var policy = PolicyFor(1_000);

        var changed = policy.DelayAfter("lta", hasChanged: true, Start);
        var soon = policy.DelayAfter("lta", hasChanged: false, Start + Duration.FromMinutes(4));
        var quiet = policy.DelayAfter("lta", hasChanged: false, Start + Duration.FromMinutes(6));

        Assert.Multiple(() =>
        {
            Assert.That(changed, Is.EqualTo(Fastest));
            Assert.That(soon, Is.EqualTo(Fastest));
            Assert.That(quiet, Is.EqualTo(policy.RestDelay));
        });
    }

    [TestCase(1, 1)]
    [TestCase(10, 3)]
    [TestCase(100, 20)]
    [TestCase(300, 300)]
    [TestCase(1_000, 0)]
    [TestCase(1_000, 50)]
    [TestCase(1_000, 1_000)]
    public void No_number_of_programs_reads_more_than_the_quota(int programs, int busy)
    {
        var day = new PollDay(PolicyFor(programs), programs, busy);

        day.Play(Start, Duration.FromHours(2));

        TestContext.Out.WriteLine(
            $"{programs} programs, {busy} busy: at most {day.ReadsInAnyMinuteMax} reads a minute, "
                + $"busy every {day.BusyDelayMedian:0} s, at rest every {day.RestDelayMedian:0} s"
        );
        Assert.That(day.ReadsInAnyMinuteMax, Is.LessThanOrEqualTo(QuotaPerMinute));
    }

    private static PollPolicy PolicyFor(int programs) =>
        new(new PollShares(programs, Budget), Fastest, AtRest);

    /// <summary>Polls in the order of their times; busy programs change between any two polls.</summary>
    private sealed class PollDay(PollPolicy policy, int programs, int busy)
    {
        private readonly PriorityQueue<int, Instant> _due = new();
        private readonly Queue<Instant> _lastMinute = new();
        private readonly List<double> _busyDelays = [];
        private readonly List<double> _restDelays = [];

        public int ReadsInAnyMinuteMax { get; private set; }

        public double BusyDelayMedian => Median(_busyDelays);

        public double RestDelayMedian => Median(_restDelays);

        public void Play(Instant start, Duration length)
        {
            for (var program = 0; program < programs; program++)
            {
                _due.Enqueue(
                    program,
                    start + Duration.FromTimeSpan(policy.FirstDelay(program, start))
                );
            }

            while (_due.TryDequeue(out var program, out var now) && now < start + length)
            {
                Count(now);
                var isBusy = program < busy;
                var delay = policy.DelayAfter($"program {program}", isBusy, now);
                (isBusy ? _busyDelays : _restDelays).Add(delay.TotalSeconds);
                _due.Enqueue(program, now + Duration.FromTimeSpan(delay));
            }
        }

        private void Count(Instant now)
        {
            _lastMinute.Enqueue(now);
            while (now - _lastMinute.Peek() >= Duration.FromMinutes(1))
            {
                _lastMinute.Dequeue();
            }

            ReadsInAnyMinuteMax = Math.Max(ReadsInAnyMinuteMax, _lastMinute.Count);
        }

        private static double Median(List<double> values)
        {
            values.Sort();
            return values.Count == 0 ? 0 : values[values.Count / 2];
        }
    }
}
