using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// An earlier version of the spreadsheet is restored, and the worker's metadata goes back with it, or
/// is gone since that version had none: nothing goes twice.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class RestoredVersionTests
{
    private static readonly string[] Written = ["Matches", "Outbox", "Problems", "Unmatched"];

    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await Live();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Nothing_goes_twice(
        [Values] MetadataOf metadata,
        [Values] Content content,
        [Values] Ledger ledger
    )
    {
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Match(_now);
        var earlier = await Take();
        _rig.BackUpLedger();
        await Live();
        var sent = _rig.Sent();
        Assert.That(sent, Has.Count.EqualTo(2));

        await Restore(earlier, metadata, content);
        switch (ledger)
        {
            case Ledger.Lost:
                _rig.LoseLedger();
                break;
            case Ledger.Old:
                _rig.RestoreLedger();
                break;
            case Ledger.InUseByAWorkerThatStartsAgain:
                _rig.StartWorker();
                break;
            default:
                break;
        }

        await LiveWhateverStops();
        await _rig.Type("Matches!C2", "Approve");
        await LiveWhateverStops();
        _rig.StartWorker();
        await LiveWhateverStops();

        Assert.That(_rig.Sent(), Is.EqualTo(sent));
    }

    public enum MetadataOf
    {
        ThatVersion,
        NoVersion,
    }

    public enum Content
    {
        AsItIs,
        ThatVersion,
    }

    public enum Ledger
    {
        InUse,
        InUseByAWorkerThatStartsAgain,
        Old,
        Lost,
    }

    private async Task<Version> Take()
    {
        var tabs = new Dictionary<string, IReadOnlyList<IReadOnlyList<object>>>();
        foreach (var tab in Written)
        {
            tabs[tab] = await _rig.Values(tab);
        }

        return new(await Metadata(), tabs);
    }

    private async Task<IReadOnlyDictionary<string, string>> Metadata() =>
        ((await _rig.Spreadsheet())["developerMetadata"] as JsonArray ?? []).ToDictionary(
            each => $"{each?["metadataKey"]}",
            each => $"{each?["metadataValue"]}"
        );

    private async Task Restore(Version earlier, MetadataOf metadata, Content content)
    {
        foreach (var key in (await Metadata()).Keys)
        {
            await _rig.Batch(
                new JsonObject
                {
                    ["deleteDeveloperMetadata"] = new JsonObject
                    {
                        ["dataFilter"] = new JsonObject
                        {
                            ["developerMetadataLookup"] = new JsonObject { ["metadataKey"] = key },
                        },
                    },
                }
            );
        }

        foreach (
            var (key, value) in metadata == MetadataOf.ThatVersion
                ? earlier.Metadata
                : new Dictionary<string, string>()
        )
        {
            await _rig.Batch(
                new JsonObject
                {
                    ["createDeveloperMetadata"] = new JsonObject
                    {
                        ["developerMetadata"] = new JsonObject
                        {
                            ["metadataKey"] = key,
                            ["metadataValue"] = value,
                            ["visibility"] = "DOCUMENT",
                            ["location"] = new JsonObject { ["spreadsheet"] = true },
                        },
                    },
                }
            );
        }

        if (content == Content.ThatVersion)
        {
            foreach (var (tab, rows) in earlier.Tabs)
            {
                await _rig.Clear(tab);
                await _rig.Fill(tab, rows);
            }
        }
    }

    private async Task Live()
    {
        for (var look = 0; look < 3; look++)
        {
            _now += Duration.FromMinutes(40);
            await Round();
        }
    }

    private async Task Round()
    {
        await _rig.Match(_now);
        await _rig.Mail(_now);
        await _rig.Match(_now);
    }

    private async Task LiveWhateverStops()
    {
        for (var look = 0; look < 4; look++)
        {
            _now += Duration.FromMinutes(40);
            try
            {
                await Round();
            }
            catch (Exception problem)
                when (problem is RoundBlockedException or SpreadsheetTakenException)
            {
                // That is one way to send nothing.
            }
        }
    }

    private sealed record Version(
        IReadOnlyDictionary<string, string> Metadata,
        IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<object>>> Tabs
    );
}
