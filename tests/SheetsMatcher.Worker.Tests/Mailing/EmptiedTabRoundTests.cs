using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Tests.Operations;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>
/// Rows of Schedule or Letters that are gone at once, and tabs that setup made anew: no letter goes by
/// a guess, and none is given up without a word.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class EmptiedTabRoundTests
{
    private Rig _rig;

    [SetUp]
    public async Task Start()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("Schedule", false)]
    [TestCase("Letters", false)]
    [TestCase("Schedule", true)]
    public async Task Nothing_goes_after_most_rows_are_cleared_until_they_are_back(
        string tab,
        bool isLedgerLost
    )
    {
        var before = _rig.Sent();
        var rows = await _rig.Rows(tab);
        await _rig.ClearRows(tab);
        if (isLedgerLost)
        {
            _rig.LoseLedger();
        }

        await Rounds();
        var meanwhile = _rig.Sent();
        var told = await Problems();
        await _rig.Append(tab, [.. rows.Skip(1).Select(row => row.Cast<object>().ToList())]);
        await Rounds();

        Assert.That(meanwhile, Is.EqualTo(before));
        Assert.That(told, Has.Some.Contains(tab).And.Some.Contains("Undo"));
        Assert.That(_rig.Sent().Except(before), Has.Exactly(2).Contains("Meet"));
        Assert.That(await Problems(), Is.Empty);
    }

    [Test]
    public async Task Yes_lets_the_rows_go_and_counts_for_this_loss_alone()
    {
        await LeaveTheFirst(3);
        await Rounds();
        await Answer("Yes");
        await Rounds();
        var afterYes = _rig.Sent();
        var open = await Problems();
        await _rig.Type("Matches!C3", "Approve");
        await _rig.ClearRows("Schedule");
        await Rounds();

        Assert.That(open, Is.Empty);
        Assert.That(await Problems(), Has.Some.Contains("(loss 2 of this tab)"));
        Assert.That(_rig.Sent(), Is.EqualTo(afterYes));
    }

    [Test]
    public async Task Setup_gives_a_deleted_tab_the_rows_that_it_had()
    {
        var dropped = await DropMilestone();
        await Rounds();
        await Delete("Schedule");

        await _rig.SetUp();

        Assert.That(
            (await _rig.Rows("Schedule")).Select(row => row[0]),
            Has.None.EqualTo(dropped).And.Count.GreaterThan(5)
        );
    }

    [TestCase("Schedule")]
    [TestCase("Letters")]
    public async Task Where_nobody_knows_them_setup_stops_the_mail_and_says_so(string tab)
    {
        await Rounds(Rig.Start - Duration.FromDays(1));
        var before = _rig.Sent();
        await Delete(tab);
        _rig.LoseLedger();

        var setup = await ToolRun.On(_rig, "setup");
        _rig.StartWorker();
        await _rig.Type("Matches!C3", "Approve");
        await Rounds(Rig.Start + Duration.FromHours(1));
        await Rounds(Rig.Start + Duration.FromHours(2));
        var meanwhile = _rig.Sent();
        await ToolRun.On(_rig, "resume");
        await Rounds(Rig.Start + Duration.FromHours(3));
        await Rounds(Rig.Start + Duration.FromHours(4));

        Assert.That(setup.Output, Does.Contain($"nobody knows what stood in {tab} before"));
        Assert.That(meanwhile, Is.EqualTo(before));
        Assert.That(_rig.Sent(), Has.Count.GreaterThan(before.Count));
    }

    private async Task Rounds(Instant? at = null)
    {
        for (var round = 0; round < 2; round++)
        {
            await _rig.Poll(_ => at ?? Rig.Start);
        }
    }

    private async Task Delete(string tab) =>
        await _rig.Batch(
            new JsonObject
            {
                ["deleteSheet"] = new JsonObject { ["sheetId"] = await _rig.SheetIdOf(tab) },
            }
        );

    private async Task LeaveTheFirst(int count)
    {
        var rows = await _rig.Rows("Schedule");
        await _rig.ClearRows("Schedule");
        await _rig.Append(
            "Schedule",
            [.. rows.Skip(1).Take(count).Select(row => row.Cast<object>().ToList())]
        );
    }

    private async Task<string> DropMilestone()
    {
        var rows = await _rig.Rows("Schedule");
        await _rig.Batch(
            new JsonObject
            {
                ["deleteDimension"] = new JsonObject
                {
                    ["range"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf("Schedule"),
                        ["dimension"] = "ROWS",
                        ["startIndex"] = rows.Count - 1,
                        ["endIndex"] = rows.Count,
                    },
                },
            }
        );
        return rows[^1][0];
    }

    private async Task<IReadOnlyList<string>> Problems() =>
        [
            .. (await _rig.Rows("Problems"))
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row)),
        ];

    private async Task Answer(string answer)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList().FindIndex(each => each.Contains("Open"));
        await _rig.TypeInRow("Problems", row + 1, "Answer", answer);
    }
}
