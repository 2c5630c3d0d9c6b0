using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Problems is lost together with the ledger while a question about a row is open.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostProblemsTests
{
    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await Live();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task What_the_question_held_stays_held_and_is_asked_about_again(
        [Values] bool isTabDeleted,
        [Values] bool isLostTwice
    )
    {
        var introduced = _rig.Sent();
        await _rig.Type("Matches!C2", "");
        await _rig.Type("Matches!C3", "Approve");
        await _rig.Match(_now);
        Assert.That(await Row("Matches", "Bo"), Does.Contain("Needs attention"));

        await LoseProblems(isTabDeleted);
        await Live();
        if (isLostTwice)
        {
            await LoseProblems(isTabDeleted);
            await Live();
        }

        Assert.That(introduced, Has.Count.EqualTo(2));
        Assert.That(_rig.Sent(), Is.EqualTo(introduced));
        Assert.That(await Row("Matches", "Bo"), Does.Contain("Needs attention"));
        Assert.That(await Row("Problems", "needed attention"), Does.Contain("Open"));

        var rows = await _rig.Rows("Problems");
        var row = rows.ToList()
            .FindIndex(each =>
                string.Join(' ', each).Contains("needed attention", StringComparison.Ordinal)
            );
        await _rig.TypeInRow("Problems", row + 1, "Answer", "Yes");
        await Live();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4).And.Unique);
        Assert.That(await Row("Problems", "Open"), Is.Empty);
    }

    private async Task LoseProblems(bool isTabDeleted)
    {
        if (isTabDeleted)
        {
            await _rig.Batch(
                new JsonObject
                {
                    ["deleteSheet"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf("Problems"),
                    },
                }
            );
            await _rig.Batch(
                new JsonObject
                {
                    ["addSheet"] = new JsonObject
                    {
                        ["properties"] = new JsonObject { ["title"] = "Problems" },
                    },
                }
            );
        }
        else
        {
            await _rig.ClearRows("Problems");
        }

        _rig.LoseLedger();
        Assert.That((await ToolRun.On(_rig, "setup")).ExitCode, Is.Zero);
        _rig.StartWorker();
    }

    private async Task Live()
    {
        for (var look = 0; look < 3; look++)
        {
            _now += Duration.FromMinutes(40);
            await _rig.Match(_now);
            await _rig.Mail(_now);
            await _rig.Match(_now);
        }
    }

    private async Task<string> Row(string tab, string word) =>
        string.Join(
            '\n',
            (await _rig.Rows(tab))
                .Skip(1)
                .Select(row => string.Join(" | ", row))
                .Where(row => row.Contains(word, StringComparison.Ordinal))
        );
}
