using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>A word that keeps a letter here does not go with its row, its heading or its tab.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class VanishedDecisionRoundTests
{
    private const string HaveYouMet = "Have you met?";

    private static readonly Instant s_before = Instant.FromUtc(2010, 11, 11, 17, 0);
    private static readonly Instant s_week2 = Instant.FromUtc(2010, 11, 12, 17, 0);
    private static readonly Instant s_later = s_week2 + Duration.FromHours(1);

    private Rig _rig;
    private string _kept;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();
        _kept = (await _rig.References(HaveYouMet))[0];
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Deleted_row_keeps_its_letter_here(
        [Values("Hold", "Cancel", "not yet")] string word,
        [Values] bool isPlanned
    )
    {
        await _rig.TypeBeside("Outbox", _kept, "Decision", word);
        var before = _rig.Sent().Count;
        await _rig.Mail(isPlanned ? s_before : s_week2);
        await DeleteRow(_kept);

        await _rig.Mail(s_week2);
        _rig.StartWorker();
        await _rig.Mail(s_later);

        Assert.That(_rig.Sent(), Has.Count.EqualTo(before + 1));
    }

    [Test]
    public async Task Letter_goes_once_its_row_is_written_again_without_the_word()
    {
        await _rig.TypeBeside("Outbox", _kept, "Decision", "Hold");
        await _rig.Mail(s_week2);
        await DeleteRow(_kept);
        await _rig.Mail(s_week2);

        var row = (await _rig.Rows("Outbox")).Count + 1;
        await _rig.Type($"Outbox!A{row}", _kept);
        await _rig.TypeBeside("Outbox", _kept, "Decision", "Send");
        var goes = await _rig.Mail(s_later);

        Assert.That(goes.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task Renamed_heading_lets_no_letter_go_until_it_is_back([Values] bool isPlanned)
    {
        await _rig.TypeBeside("Outbox", _kept, "Decision", "Hold");
        await _rig.Mail(isPlanned ? s_before : s_week2);
        var before = _rig.Sent().Count;
        var column = (char)('A' + (await _rig.Rows("Outbox"))[0].ToList().IndexOf("Decision"));
        await _rig.Type($"Outbox!{column}1", "What we say");

        var blocked = await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Mail(s_week2)
        );
        await _rig.Match();
        var problem = (await _rig.Rows("Problems"))[1];
        var whileGone = _rig.Sent().Count;
        await _rig.Type($"Outbox!{column}1", "Decision");
        await _rig.Mail(s_later);

        Assert.That(whileGone, Is.EqualTo(before));
        Assert.That(blocked.Message, Does.Contain("row 1 has no column \"Decision\""));
        Assert.That(problem, Has.Some.Contains("Put the header back in row 1"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(isPlanned ? before + 1 : before));
    }

    [Test]
    public async Task Cleared_tab_keeps_its_letter_here()
    {
        await _rig.TypeBeside("Outbox", _kept, "Decision", "Hold");
        await _rig.Mail(s_week2);
        var before = _rig.Sent().Count;
        var rows = await _rig.Rows("Outbox");
        await _rig.Fill("Outbox", [.. rows.Select(row => (object[])[.. row.Select(_ => "")])]);

        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Mail(s_later));
        await _rig.Fill("Outbox", [.. rows.Select(row => (object[])[.. row])]);
        await _rig.Mail(s_later);

        Assert.That(_rig.Sent(), Has.Count.EqualTo(before));
    }

    private async Task DeleteRow(string key)
    {
        var row = (await _rig.Rows("Outbox")).Select(each => each[0]).ToList().IndexOf(key);
        await _rig.Batch(
            new JsonObject
            {
                ["deleteDimension"] = new JsonObject
                {
                    ["range"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf("Outbox"),
                        ["dimension"] = "ROWS",
                        ["startIndex"] = row,
                        ["endIndex"] = row + 1,
                    },
                },
            }
        );
    }
}
