using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// Rows of matches whose people were introduced are gone, and the ledger with them: these people are
/// not told that they wait, nor introduced to others, and the committee is asked.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostMatchTests
{
    private static readonly Instant WaitingListDay = Instant.FromUtc(2010, 11, 8, 19, 0);

    private const string Introduction = "found you a partner";
    private const string WaitingList = "found the right partner for you yet";
    private const string Ana = "ana@example.org";
    private const string Bo = "bo@example.org";
    private const string Ruth = "ruth@example.org";
    private const string Omar = "omar@example.org";

    private Rig _rig;
    private Instant _now = Rig.Start;
    private string _match = "";

    /// <summary>Ana is introduced to Ruth; Bo and Omar stay proposed.</summary>
    [SetUp]
    public async Task Introduce()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await Round();
        await _rig.Type("Matches!C2", "Approve");
        await Live();
        Assert.That(To(Introduction), Is.EqualTo([Ana, Ruth]));
        _match = (await _rig.Rows("Matches"))[1][0];
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task They_get_no_letter_of_waiting_and_are_proposed_to_each_other_again(
        [Values] Gone gone,
        [Values] bool isLostTwice
    )
    {
        await LoseRows(gone);
        await LoseLedger();
        await Live();
        if (isLostTwice)
        {
            _rig.LoseLedger();
            await Live();
        }

        _now = WaitingListDay;
        await Live();

        Assert.That(To(WaitingList), Is.EqualTo([Bo, Omar]));
        Assert.That(await Row(_match), Does.Contain("Proposed").And.Contain(Ana).And.Contain(Ruth));
        Assert.That(await Asked(), Has.Count.EqualTo(1));

        await _rig.TypeBeside("Matches", _match, "Decision", "Approve");
        await Live();
        Assert.That(To(Introduction), Is.EqualTo([Ana, Ruth]), "once");
        Assert.That(To("catch up"), Is.Empty);
        Assert.That(await Row(_match), Does.Contain("Approved"));
        Assert.That(await Asked(), Is.Empty);
        _now = Instant.FromUtc(2010, 11, 12, 18, 0);
        await Live();
        Assert.That(To("question today"), Is.EqualTo([Ana, Ruth]), "the match goes on");
    }

    [Test]
    public async Task Another_match_of_theirs_waits_for_an_answer([Values] Gone gone)
    {
        await LoseRows(gone);
        await LoseLedger();
        await Live();
        var row = (await _rig.Rows("Matches")).Count + 1;
        await _rig.TypeInRow("Matches", row, "Mentee email", Ana);
        await _rig.TypeInRow("Matches", row, "Mentor email", Omar);
        await _rig.TypeInRow("Matches", row, "Decision", "Approve");
        await Live();

        Assert.That(To(Introduction), Is.EqualTo([Ana, Ruth]));
        Assert.That(await Row(Omar, Ana), Does.Contain("Needs attention").And.Contain(_match));

        await Answer("Yes");
        await Live();
        Assert.That(To(Introduction), Is.EqualTo([Ana, Ana, Omar, Ruth]));
        Assert.That(await Asked(), Is.Empty);
        _now = WaitingListDay;
        await Live();
        Assert.That(To(WaitingList), Is.EqualTo([Bo]), "Ruth has had a partner");
    }

    [Test]
    public async Task An_approval_that_was_taken_back_before_the_loss_sends_them_no_such_letter_either()
    {
        await _rig.Type("Matches!C2", "");
        await Live();
        _rig.LoseLedger();
        _now = WaitingListDay;
        await Live();

        Assert.That(To(WaitingList), Is.EqualTo([Bo, Omar]));
    }

    [Test]
    public async Task The_next_intake_does_not_ask_about_it()
    {
        await LoseRows(Gone.OneRow);
        await LoseLedger();
        await Live();
        var asked = await Asked();
        _rig.StartIntake("2011-spring");
        await Live();
        await _rig.ClearRows("Matches");
        await Live();

        Assert.That(asked, Has.Count.EqualTo(1));
        Assert.That(await Asked(), Is.Empty);
    }

    public enum Gone
    {
        Tab,
        AllRows,
        OneRow,
        TabAndOutbox,
    }

    /// <summary>What fits best by then is the other way round.</summary>
    private async Task LoseRows(Gone gone)
    {
        await _rig.TypeInRow(
            "Mentee responses",
            2,
            "Type of library you would like to work in",
            "Public library"
        );
        await _rig.TypeInRow(
            "Mentee responses",
            3,
            "Type of library you would like to work in",
            "Academic library"
        );
        switch (gone)
        {
            case Gone.AllRows:
                await _rig.ClearRows("Matches");
                break;
            case Gone.OneRow:
                await Delete(1);
                break;
            case Gone.TabAndOutbox:
                await MakeEmpty("Outbox");
                await MakeEmpty("Matches");
                break;
            default:
                await MakeEmpty("Matches");
                break;
        }
    }

    /// <summary>As the message about the tab says: an empty one is added, and setup is run.</summary>
    private async Task LoseLedger()
    {
        _rig.LoseLedger();
        Assert.That((await ToolRun.On(_rig, "setup")).ExitCode, Is.Zero);
        _rig.StartWorker();
    }

    private async Task MakeEmpty(string tab)
    {
        await _rig.Batch(
            new JsonObject
            {
                ["deleteSheet"] = new JsonObject { ["sheetId"] = await _rig.SheetIdOf(tab) },
            }
        );
        await _rig.Batch(
            new JsonObject
            {
                ["addSheet"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["title"] = tab },
                },
            }
        );
    }

    private async Task Delete(int row) =>
        await _rig.Batch(
            new JsonObject
            {
                ["deleteDimension"] = new JsonObject
                {
                    ["range"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf("Matches"),
                        ["dimension"] = "ROWS",
                        ["startIndex"] = row,
                        ["endIndex"] = row + 1,
                    },
                },
            }
        );

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

    private async Task<string> Row(params string[] words) =>
        string.Join(
            " | ",
            (await _rig.Rows("Matches"))
                .Select(row => string.Join(" | ", row))
                .Where(row => words.All(word => row.Contains(word, StringComparison.Ordinal)))
        );

    private async Task<IReadOnlyList<string>> Asked() =>
        [
            .. (await _rig.Rows("Problems"))
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row))
                .Where(row => row.Contains("Is this match over?", StringComparison.Ordinal)),
        ];

    private async Task Answer(string answer)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList()
            .FindIndex(each =>
                each.Any(cell => cell.Contains("Is this match over?", StringComparison.Ordinal))
            );
        await _rig.TypeInRow("Problems", row + 1, "Answer", answer);
    }

    /// <summary>To whom letters with these words have gone.</summary>
    private IReadOnlyList<string> To(string words) =>
        [
            .. _rig.SentMail()
                .Where(sent =>
                    string.Join(' ', (sent.Mime.TextBody ?? "").Split((char[]?)null))
                        .Contains(words, StringComparison.Ordinal)
                )
                .Select(sent => sent.Mime.To.Mailboxes.Single().Address)
                .Order(StringComparer.Ordinal),
        ];
}
