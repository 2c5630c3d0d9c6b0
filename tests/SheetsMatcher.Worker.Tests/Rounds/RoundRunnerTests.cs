using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What becomes of trouble in a round: one line at its start, one at its end.</summary>
[TestFixture]
internal sealed class RoundRunnerTests
{
    private readonly LogLines _log = new();
    private readonly List<Failure> _stops = [];
    private RoundRunner _runner;

    [SetUp]
    public void Make() => _runner = new RoundRunner("lta", _log, _stops.Add);

    [TearDown]
    public void Clear()
    {
        _runner?.Dispose();
        _log.Lines.Clear();
        _stops.Clear();
    }

    [Test]
    public async Task A_lasting_trouble_is_said_once_and_its_end_too()
    {
        await Fail(new RoundBlockedException("The spreadsheet has no tab \"Matches\"."));
        await Fail(new RoundBlockedException("The spreadsheet has no tab \"Matches\"."));
        await _runner.Run("matching", _ => ValueTask.CompletedTask, CancellationToken.None);

        Assert.That(
            _log.Lines,
            Is.EqualTo(
                new[]
                {
                    "Program lta, matching round: The spreadsheet has no tab \"Matches\".",
                    "Program lta, matching round: going on again",
                }
            )
        );
        Assert.That(_stops, Is.Empty);
    }

    [Test]
    public async Task A_lost_sign_in_stops_the_worker()
    {
        await Fail(new SignInException("the sign-in was revoked; run \"sheets-matcher login\""));

        Assert.That(_stops.Single().Message, Does.Contain("revoked"));
        Assert.That(_stops.Single().Stops, Is.EqualTo(Stops.Worker));
    }

    [Test]
    public async Task Memory_that_is_full_stops_the_worker_whoever_took_it_for_a_failure_of_its_own()
    {
        await Fail(new GoogleUnavailableException("no answer", new InsufficientMemoryException()));

        Assert.That(_stops.Single().Message, Does.Contain("memory").And.Contain("MemoryMax"));
        Assert.That(_stops.Single().Stops, Is.EqualTo(Stops.Worker));
    }

    [TestCase(typeof(SpreadsheetTakenException))]
    [TestCase(typeof(LedgerException))]
    public async Task A_program_that_cannot_go_on_begins_no_other_round_and_says_so_once(Type kind)
    {
        await Fail(
            kind == typeof(LedgerException)
                ? new LedgerException("a letter is damaged")
                : new SpreadsheetTakenException("another worker looks after it")
        );
        var ran = false;
        var end = await _runner.Run(
            "mail",
            _ =>
            {
                ran = true;
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );

        Assert.That(ran, Is.False);
        Assert.That(end?.Problem, Is.EqualTo(_stops.Single().Message), "shown for both rounds");
        Assert.That(_stops.Single().Stops, Is.EqualTo(Stops.Program));
        Assert.That(_log.Lines.Single(), Does.Contain("lta").And.Contain("stands still"));
    }

    [Test]
    public void The_worker_ends_when_no_program_is_left()
    {
        using var left = new ProgramsLeft(["lta", "other"], CancellationToken.None);

        left.Stop("lta", new Failure("one", Stops.Program, false));
        Assert.That(
            (left.Reason, left.WhileAny.IsCancellationRequested),
            Is.EqualTo(((string?)null, false))
        );
        left.Stop("other", new Failure("two", Stops.Program, false));

        Assert.That(left.Reason, Is.EqualTo("program other: two"));
        Assert.That(left.WhileAny.IsCancellationRequested, Is.True);
    }

    [Test]
    public void The_worker_ends_at_once_for_what_concerns_all_programs()
    {
        using var left = new ProgramsLeft(["lta", "other"], CancellationToken.None);

        left.Stop("lta", new Failure("memory", Stops.Worker, false));

        Assert.That(left.Reason, Is.EqualTo("program lta: memory"));
        Assert.That(left.WhileAny.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task A_fault_of_the_program_is_logged_and_the_next_round_runs()
    {
        await Fail(new InvalidOperationException("a fault"));
        var ran = false;
        await _runner.Run(
            "matching",
            _ =>
            {
                ran = true;
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );

        Assert.That(ran, Is.True);
        Assert.That(_log.Lines[0], Is.EqualTo("Program lta, matching round failed"));
    }

    [Test]
    public async Task Rounds_take_turns()
    {
        var inside = 0;
        var mostInside = 0;
        async ValueTask Round(CancellationToken cancellation)
        {
            mostInside = Math.Max(mostInside, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }

        await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(each =>
                    Task.Run(async () =>
                        await _runner.Run(
                            each % 2 == 0 ? "matching" : "mail",
                            Round,
                            CancellationToken.None
                        )
                    )
                )
        );

        Assert.That(mostInside, Is.EqualTo(1));
    }

    [Test]
    public async Task Stopping_is_no_trouble()
    {
        using var stopping = new CancellationTokenSource();
        await _runner.Run(
            "mail",
            async token =>
            {
                await stopping.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            stopping.Token
        );

        Assert.That(_log.Lines, Is.Empty);
    }

    private async Task Fail(Exception problem) =>
        await _runner.Run("matching", _ => throw problem, CancellationToken.None);
}
