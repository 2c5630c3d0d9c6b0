using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Protocol;

/// <summary>
/// The send protocol, tried out in every way that a few faults allow, and in very many ways with
/// several workers. The real LetterSender and the ledger's own table of steps are what is checked.
/// </summary>
[TestFixture]
internal sealed class ModelCheckTests
{
    private const int RandomRuns = 200_000;
    private const double FaultsPerChoice = 0.04;

    [Test]
    public void One_worker_sends_once_whatever_three_faults_do()
    {
        var runs = EveryPath.Explore(
            faultsMax: 3,
            path => Judge(ProtocolRun.Alone(path, Mutation.None), Describe(path))
        );

        TestContext.Out.WriteLine($"{runs:N0} runs");
        Assert.That(runs, Is.GreaterThan(10_000));
    }

    [Test]
    public void Several_workers_send_once_in_any_order()
    {
        for (var run = 0; run < RandomRuns; run++)
        {
            var world = RandomRun(run, Mutation.None);
            if (world.SentByWorkers > 1)
            {
                Assert.Fail($"run {run}: sent {world.SentByWorkers} times");
            }
        }
    }

    [TestCase(Mutation.NoHistory)]
    [TestCase(Mutation.GoneMeansAgain)]
    public void Without_a_part_of_the_protocol_one_worker_sends_twice(Mutation mutation)
    {
        var twice = 0;
        EveryPath.Explore(
            faultsMax: 3,
            path => twice += ProtocolRun.Alone(path, mutation).Sent.Count > 1 ? 1 : 0
        );

        Assert.That(twice, Is.Positive);
    }

    [TestCase(Mutation.NoArming)]
    [TestCase(Mutation.NoEpochs)]
    public void Without_a_part_of_the_protocol_several_workers_send_twice(Mutation mutation)
    {
        var runs = Enumerable.Range(0, RandomRuns);

        Assert.That(runs.Any(run => RandomRun(run, mutation).SentByWorkers > 1));
    }

    [Test]
    public void Every_state_but_the_last_ones_is_left_by_some_step()
    {
        var stuck = Enum.GetValues<LetterState>()
            .Where(state =>
                !Enum.GetValues<LetterStep>()
                    .Any(step =>
                        LetterProtocol
                            .ArrowsOf(step)
                            .Any(arrow => arrow.From == state && arrow.To != state)
                    )
            );

        Assert.That(stuck, Is.Empty);
    }

    [Test]
    public void Nothing_but_proof_and_doubt_leads_out_of_Armed()
    {
        var ways = Enum.GetValues<LetterStep>()
            .SelectMany(step => LetterProtocol.ArrowsOf(step))
            .Where(arrow => arrow.From == LetterState.Armed && arrow.To != LetterState.Armed)
            .Select(arrow => arrow.To);

        Assert.That(ways, Is.EquivalentTo([LetterState.Sent, LetterState.NeedsAttention]));
    }

    [Test]
    public void A_step_without_an_arrow_throws() =>
        Assert.That(
            () => LetterProtocol.Next(LetterStep.Arm, LetterState.Sent),
            Throws
                .TypeOf<ForbiddenStepException>()
                .With.Message.EqualTo("a letter that is Sent cannot take the step Arm")
        );

    /// <summary>
    /// A draft that a stalled worker made too late stays among the drafts, and a person may send it
    /// too: only what workers send is counted.
    /// </summary>
    private static World RandomRun(int run, Mutation mutation) =>
        ProtocolRun.Together(new Random(run), 2 + (run % 2), FaultsPerChoice, mutation);

    /// <summary>At most once; not lost; and a person is asked only where a draft went missing.</summary>
    private static void Judge(World world, Func<string> path)
    {
        var isRight =
            world.Sent.Count <= 1
            && world.Row.State switch
            {
                LetterState.Sent => world.Sent.Count == 1,
                LetterState.NeedsAttention => world.Sent.Count == 0 && world.IsDiscarded,
                _ => false,
            };
        if (!isRight)
        {
            Assert.Fail($"{world.Row.State}, sent {world.Sent.Count} times, by {path()}");
        }
    }

    private static Func<string> Describe(GivenPath path) =>
        () => string.Join(' ', path.Trace.Select(choice => $"{choice.Chosen}/{choice.Options}"));
}
