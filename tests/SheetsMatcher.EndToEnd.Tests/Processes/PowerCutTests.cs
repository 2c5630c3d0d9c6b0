using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.LocalGoogle.Faults;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// A mailing of twelve letters, cut off by SIGKILL before and after every ledger write and every
/// request to Google, with a reply lost or late besides: no letter is lost and none goes twice.
/// </summary>
[Category("Process")]
[Category("Nightly")]
[Explicit("Takes minutes: run it by its name after changing how a letter goes out.")]
[NonParallelizable]
public sealed class PowerCutTests
{
    private const int Letters = 12;

    /// <summary>Of the points, when a sample is enough.</summary>
    private const int SampleStride = 41;

    private const int RoundsMax = 5;

    private static readonly Instant Approval = Instant.FromUtc(2010, 11, 2, 17, 0);

    private readonly List<string> _wrong = [];
    private SampleProgram _program;
    private string _ledger = "";

    [SetUp]
    public async Task Prepare()
    {
        _program = await SampleProgram.Open();
        _program.Stage.Google.Mail.Rules.RecipientsPerDay = null;
        await _program.Stage.Clock.Set(Approval);
        await _program.Stage.RunWorker("round");
        for (var row = 2; row < 2 + (Letters / 2); row++)
        {
            var matches = await _program.Spreadsheet.Read("Matches");
            await _program.Spreadsheet.Type(matches.Address(row, "Decision"), "Approve");
        }

        _ledger = _program.Stage.Files.Ledger;
        File.Copy(_ledger, Backup);
    }

    [TearDown]
    public async Task End() => await _program.DisposeAsync();

    [Test]
    public async Task Twelve_letters_go_once_wherever_the_power_is_cut()
    {
        var points = 0;
        for (var point = 1; await CutAt(point); point += Thoroughness.IsFull ? 1 : SampleStride)
        {
            points++;
        }

        TestContext.Out.WriteLine($"{points} points");
        Assert.That(_wrong, Is.Empty);
        Assert.That(points, Is.GreaterThan(Thoroughness.IsFull ? 200 : 5));
    }

    private string Backup => _ledger + ".before";

    /// <returns>False when the round ended before that point.</returns>
    private async Task<bool> CutAt(int point)
    {
        await Reset();
        Break(point);
        var wasCut = await RunRound(point) != 0;
        for (var round = 0; round < RoundsMax && !await IsSettled(); round++)
        {
            await RunRound(cutAt: null);
        }

        await Judge(point);
        return wasCut;
    }

    private async Task<int> RunRound(int? cutAt)
    {
        var environment = new Dictionary<string, string>
        {
            // Starts count here, not speed.
            ["DOTNET_TC_QuickJit"] = "1",
        };
        if (cutAt is { } point)
        {
            environment["SHEETSMATCHER_Rounds__PowerCutAt"] = point.ToString(
                CultureInfo.InvariantCulture
            );
        }

        await using var worker = ChildProgram.Start(
            Path.Combine("worker", "SheetsMatcher.Worker.dll"),
            new ProgramOutput(),
            ["round", "--settings", _program.Stage.Files.Settings],
            environment
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        return await worker.WaitForExit(patience.Token);
    }

    /// <summary>Everything as it was before the first letter.</summary>
    private async Task Reset()
    {
        File.Delete(_ledger + "-wal");
        File.Delete(_ledger + "-shm");
        File.Copy(Backup, _ledger, overwrite: true);
        var stage = _program.Stage;
        stage.Google.Faults.Clear();
        stage.Google.WhileStill(still =>
        {
            foreach (var draft in still.Mail.Drafts.ToList())
            {
                still.Mail.DeleteDraft(draft.Id);
            }

            foreach (var message in still.Mail.Messages.ToList())
            {
                still.Mail.Delete(message);
            }

            return 0;
        });
        await stage.Api.Post(
            $"/v4/spreadsheets/{_program.Spreadsheet.Id}/values/Outbox!A2:Z999:clear",
            new JsonObject()
        );
        await stage.Api.Post(
            $"/v4/spreadsheets/{_program.Spreadsheet.Id}:batchUpdate",
            new JsonObject { ["requests"] = new JsonArray(WithoutGeneration()) }
        );
    }

    private static JsonObject WithoutGeneration() =>
        new()
        {
            ["deleteDeveloperMetadata"] = new JsonObject
            {
                ["dataFilter"] = new JsonObject
                {
                    ["developerMetadataLookup"] = new JsonObject
                    {
                        ["metadataKey"] = "sheetsmatcher.generation",
                    },
                },
            },
        };

    /// <summary>One more misfortune of each kind in turn, each time at another letter.</summary>
    private void Break(int point)
    {
        (FaultKind Kind, string Path)? fault = (point % 5) switch
        {
            1 => (FaultKind.ResetAfter, "/drafts"),
            2 => (FaultKind.ResetAfter, "/drafts/send"),
            3 => (FaultKind.Delay, "/drafts"),
            4 => (FaultKind.Truncate, "/drafts/send"),
            _ => null,
        };
        if (fault is { } chosen)
        {
            _program.Stage.Google.Faults.Add(
                new FaultRule(chosen.Kind)
                {
                    Method = "POST",
                    PathContains = chosen.Path,
                    Nth = 1 + (point % Letters),
                    Delay = TimeSpan.FromMilliseconds(200),
                }
            );
        }
    }

    private async Task<bool> IsSettled()
    {
        var statuses = await Statuses();
        return statuses.Count == Letters && statuses.All(status => status == "Sent");
    }

    private async Task<IReadOnlyList<string>> Statuses()
    {
        var outbox = await _program.Spreadsheet.Read("Outbox");
        return
        [
            .. outbox
                .Rows.Where(row => outbox.At(row, "Ref").Length > 0)
                .Select(row => outbox.At(row, "Status"))
                .Where(status => !status.StartsWith("Planned", StringComparison.Ordinal)),
        ];
    }

    private async Task Judge(int point)
    {
        var sent = await SentLetter.ReadAll(_program.Stage.Api);
        var twice = sent.GroupBy(letter => letter.Reference).Count(group => group.Count() > 1);
        var statuses = await Statuses();
        if (sent.Count != Letters || twice > 0 || statuses.Any(status => status != "Sent"))
        {
            _wrong.Add(
                $"point {point}: {sent.Count} sent, {twice} of them twice; "
                    + string.Join(", ", statuses.Where(status => status != "Sent"))
            );
        }
    }
}
