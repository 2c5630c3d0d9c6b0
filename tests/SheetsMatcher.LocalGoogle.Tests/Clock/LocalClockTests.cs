using Microsoft.Extensions.Time.Testing;

namespace SheetsMatcher.LocalGoogle.Tests.Clock;

internal sealed class LocalClockTests
{
    private static readonly DateTimeOffset Start = new(2010, 11, 1, 16, 30, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _real = new(
        new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)
    );

    [Test]
    public void An_untouched_clock_is_real_time()
    {
        var clock = new LocalClock(_real);
        _real.Advance(TimeSpan.FromSeconds(3));

        Assert.That(clock.Read(), Is.EqualTo(new ClockReading(_real.GetUtcNow(), 1, null)));
    }

    [Test]
    public void A_standing_clock_stands()
    {
        var clock = new LocalClock(_real, Start);
        _real.Advance(TimeSpan.FromDays(3));

        Assert.That(clock.Read(), Is.EqualTo(new ClockReading(Start, 0, null)));
    }

    [Test]
    public void Playing_passes_a_week_in_five_seconds_until_it_is_paused()
    {
        var clock = new LocalClock(_real, Start);
        clock.Play();
        _real.Advance(TimeSpan.FromSeconds(5));
        clock.Pause();
        _real.Advance(TimeSpan.FromSeconds(5));

        Assert.That(clock.GetUtcNow(), Is.EqualTo(Start.AddDays(7)));
    }

    [Test]
    public void Advancing_passes_every_moment_on_the_way_and_comes_to_rest()
    {
        var clock = new LocalClock(_real, Start);
        clock.Advance(TimeSpan.FromDays(7));
        _real.Advance(TimeSpan.FromSeconds(2.5));
        var halfWay = clock.Read();
        _real.Advance(TimeSpan.FromHours(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(halfWay.Now, Is.EqualTo(Start.AddDays(3.5)));
            Assert.That(halfWay.Until, Is.EqualTo(Start.AddDays(7)));
            Assert.That(clock.Read(), Is.EqualTo(new ClockReading(Start.AddDays(7), 0, null)));
        }
    }

    [Test]
    public void Advancing_again_on_the_way_adds_up()
    {
        var clock = new LocalClock(_real, Start);
        clock.Advance(TimeSpan.FromDays(1));
        clock.Advance(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.FromMinutes(1));

        Assert.That(clock.GetUtcNow(), Is.EqualTo(Start.AddDays(2)));
    }

    [Test]
    public void A_clock_that_ticked_in_real_time_ticks_on_after_an_advance()
    {
        var clock = new LocalClock(_real);
        var before = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromDays(7));
        _real.Advance(TimeSpan.FromSeconds(10));
        var rested = clock.Read();
        _real.Advance(TimeSpan.FromSeconds(10));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rested.Now, Is.EqualTo(before.AddDays(7)));
            Assert.That(rested.Rate, Is.EqualTo(1));
            Assert.That(clock.GetUtcNow(), Is.EqualTo(before.AddDays(7).AddSeconds(10)));
        }
    }

    [Test]
    public void Setting_goes_anywhere_and_keeps_the_pace()
    {
        var clock = new LocalClock(_real);
        clock.Set(Start);
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.That(clock.GetUtcNow(), Is.EqualTo(Start.AddSeconds(1)));
    }

    [Test]
    public void A_jump_ends_a_run_towards_a_time()
    {
        var clock = new LocalClock(_real, Start);
        clock.Advance(TimeSpan.FromDays(7));
        clock.Jump(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.FromMinutes(1));

        Assert.That(clock.GetUtcNow(), Is.EqualTo(Start.AddDays(1)));
    }

    [Test]
    public void Nothing_but_setting_goes_back()
    {
        var clock = new LocalClock(_real, Start);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => clock.Jump(TimeSpan.FromDays(-1)),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
            Assert.That(
                () => clock.Advance(TimeSpan.FromDays(-1)),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
            Assert.That(clock.GetUtcNow(), Is.EqualTo(Start));
        }
    }

    [Test]
    public void A_clock_left_playing_for_a_year_comes_to_a_stand_before_dates_run_out()
    {
        var clock = new LocalClock(_real, Start);
        clock.Play();
        _real.Advance(TimeSpan.FromDays(365));
        clock.Advance(TimeSpan.FromDays(7));
        clock.Jump(TimeSpan.FromDays(7));

        Assert.That(clock.GetUtcNow().Year, Is.EqualTo(9000));
    }
}
