using NodaTime;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Protocol;

/// <summary>One letter's way through one world, by one worker or several at once.</summary>
internal static class ProtocolRun
{
    private const int RoundsMax = 16;
    private static readonly Duration BetweenRounds = Duration.FromMinutes(12);

    /// <summary>One worker, started anew after each crash, round after round.</summary>
    public static World Alone(IChances chances, Mutation mutation)
    {
        var world = new World(chances, mutation);
        var worker = new ModelWorker(world, "one", () => default);
        for (var round = 0; round < RoundsMax && !world.Row.IsSettled; round++)
        {
            world.LetPersonAct();
            var passed = worker.Round();
            Assert.That(passed.IsCompleted, "alone, nothing has to be waited for");
            passed.GetAwaiter().GetResult();
            world.Now += BetweenRounds;
        }

        return world;
    }

    /// <summary>Several workers whose calls come in any order, while time goes by in leaps.</summary>
    public static World Together(Random random, int workers, double faults, Mutation mutation)
    {
        var world = new World(new RandomChances(random, faults), mutation);
        var turns = new List<TaskCompletionSource>();
        var lives = Enumerable
            .Range(0, workers)
            .Select(number => Live(new ModelWorker(world, $"worker {number}", Turn), world))
            .ToList();
        while (turns.Count > 0)
        {
            if (random.Next(12) == 0)
            {
                world.Now += BetweenRounds;
            }

            var at = random.Next(turns.Count);
            var turn = turns[at];
            turns.RemoveAt(at);
            turn.SetResult();
        }

        Assert.That(lives.TrueForAll(life => life.IsCompletedSuccessfully), "a worker hangs");
        return world;

        ValueTask Turn()
        {
            var turn = new TaskCompletionSource();
            turns.Add(turn);
            return new ValueTask(turn.Task);
        }
    }

    private static async Task Live(ModelWorker worker, World world)
    {
        for (var round = 0; round < RoundsMax && !world.Row.IsSettled; round++)
        {
            await worker.Round();
            world.LetPersonAct();
            world.Now += BetweenRounds / 4;
        }
    }
}

/// <summary>The real sender on the model's ledger and mailbox.</summary>
internal sealed class ModelWorker(World world, string name, Func<ValueTask> turn)
{
    private int _starts;
    private (LetterSender Sender, ModelOutbox Outbox)? _process;

    public async Task Round()
    {
        var (sender, outbox) = _process ??= Start();
        try
        {
            var letter = (await outbox.Read("lta", "2010-autumn"))[0];
            if (!letter.IsSettled)
            {
                await sender.Advance(letter, obstacle: null, world.Now, CancellationToken.None);
            }
        }
        catch (CrashException)
        {
            _process = null;
        }
        catch (Exception failure) when (LetterFailure.IsOfOneLetter(failure))
        {
            // The next round goes on.
        }
    }

    private (LetterSender, ModelOutbox) Start()
    {
        // A new process has a new name: it has to wait for the lease of the one before.
        var life = new WorkerLife(world, $"{name}, start {++_starts}", turn);
        var outbox = new ModelOutbox(world, life);
        var mailbox = new ModelMailbox(world, life);
        var budget = new MailboxBudget(mailbox, mailbox, new SendLimits(400, 40));
        return (new LetterSender(mailbox, outbox, budget, new ModelTime(world), life.Name), outbox);
    }

    private sealed class ModelTime(World world) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => world.Now.ToDateTimeOffset();

        public override long GetTimestamp() => world.Now.ToUnixTimeTicks();

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
