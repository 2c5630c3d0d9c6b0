using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Remedies;

/// <summary>
/// Something is pasted over rows, rounds go by, and somebody restores an earlier version of the whole
/// spreadsheet: it goes on, by itself or after Yes, and nobody gets a letter twice.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class RestoredVersionRoundTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await EightPairs.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    private static readonly Dictionary<string, Func<Scene, Task>> _pastes = new()
    {
        ["three rows"] = Slip.Paste("Matches", 1, 4, 3, 1),
        ["three rows with their ids"] = Slip.Paste("Matches", 1, 4, 3),
        ["one row over three others"] = async scene =>
        {
            foreach (var row in Enumerable.Range(5, 3))
            {
                await Slip.Paste("Matches", 1, row, 1, 1)(scene);
            }
        },
        ["words from elsewhere"] = scene => Words(scene, 1),
        ["words from elsewhere and ids"] = scene => Words(scene, 0),
        ["people alone"] = async scene =>
        {
            foreach (var row in Enumerable.Range(6, 3))
            {
                await Slip.Type($"Matches!K{row}", "d.mentee@example.org")(scene);
            }
        },
        ["responses"] = Slip.Paste("Mentee responses", 1, 4, 3),
        ["settings"] = Slip.Paste("Settings", 1, 4, 3, 1),
        ["letters"] = Slip.Paste("Letters", 1, 4, 3),
        ["milestones"] = Slip.Paste("Schedule", 1, 4, 3),
    };

    private static IEnumerable<string> Pastes => _pastes.Keys;

    [Test]
    public async Task What_was_pasted_over_and_restored_goes_on(
        [ValueSource(nameof(Pastes))] string paste,
        [Values] bool isAnswered
    )
    {
        var scene = await Scene.In(_rig, isMailed: isAnswered);
        var typed = await scene.Typed();
        await _pastes[paste](scene);
        await scene.Round();
        if (isAnswered)
        {
            await scene.Answer("Yes");
            await scene.Round();
        }

        scene.RestoreVersion();
        await scene.Round();
        // What was accepted meanwhile, and the rows of proposals made since, are asked about.
        if (await scene.Problems() is { Count: > 0 } asked)
        {
            Assert.That(asked, Has.All.Contains("nswer Yes"));
            await scene.Answer("Yes");
            await scene.Answer("No", "The row is gone");
            await scene.Round();
        }

        await scene.GoOn(typed);
    }

    [Test]
    public async Task A_version_from_before_the_proposals_goes_on_after_Yes()
    {
        var scene = await Scene.In(_rig, isMailed: true);
        await Slip.DeleteRows("Matches", 1, 8)(scene);
        await Slip.DeleteRows("Outbox", 1, (await _rig.Rows("Outbox")).Count - 1)(scene);
        var stopped = await scene.Round();
        await scene.Answer("Yes");
        await scene.Round();
        var rows = (await _rig.Rows("Matches")).Count;
        foreach (var row in Enumerable.Range(2, rows - 1))
        {
            await _rig.Type($"Matches!C{row}", "Approve");
        }

        await scene.Round();
        var stoppedAfter = await scene.Round();

        Assert.That(stopped, Has.All.Contains("are gone at once"));
        Assert.That(stoppedAfter, Is.Empty);
        Assert.That(rows, Is.EqualTo(9));
        Assert.That(scene.Recipients(), Has.Count.EqualTo(16).And.Unique);
    }

    [Test]
    public async Task A_version_from_before_an_approval_takes_it_back_and_mails_nobody_twice()
    {
        var scene = await Scene.In(_rig, isMailed: true);
        var row =
            (await _rig.Rows("Matches")).ToList().FindIndex(each => each[1] == "Proposed") + 1;
        await _rig.Type($"Matches!C{row}", "Approve");
        await scene.Round();
        await scene.Round();
        var sent = scene.Recipients();

        scene.RestoreVersion();
        await scene.Round();
        var stopped = await scene.Round();
        var problems = await scene.Problems();
        await _rig.Type($"Matches!C{row}", "Approve");
        await scene.Round();
        await scene.Round();

        Assert.That(sent, Has.Count.EqualTo(10));
        Assert.That(stopped, Is.Empty);
        Assert.That(problems, Is.Empty);
        Assert.That(scene.Recipients(), Is.EquivalentTo(sent));
        Assert.That(sent, Is.EquivalentTo(await scene.Approved()));
    }

    [Test]
    public async Task A_version_from_before_the_letters_has_them_in_the_Outbox_again()
    {
        var scene = await Scene.In(_rig, isMailed: false);
        await scene.Round();
        var shown = (await _rig.Rows("Outbox")).Select(row => row[0]).ToList();

        scene.RestoreVersion();
        await scene.GoOn(await scene.Typed());

        Assert.That(shown, Is.SubsetOf((await _rig.Rows("Outbox")).Select(row => row[0])));
    }

    private static Task Words(Scene scene, int first) =>
        scene.Rig.Fill(
            "Matches",
            [
                [],
                .. Enumerable
                    .Range(0, 3)
                    .Select(row =>
                        (IReadOnlyList<object>)
                            [
                                .. Enumerable
                                    .Range(0, 12)
                                    .Select(at =>
                                        at < first ? (object)null! : $"Minutes {row}, item {at}"
                                    ),
                            ]
                    ),
            ]
        );
}
