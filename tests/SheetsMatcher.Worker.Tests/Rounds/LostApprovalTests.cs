using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Mailing;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// The ledger is lost when the committee has just changed something, or has still to answer: letters
/// go to those alone whom the sheet shows to be approved.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostApprovalTests
{
    private const string Pause = "Minutes between approval and introduction";
    private const string Bo = "bo@example.org";
    private const string Ana = "ana@example.org";
    private const string Ruth = "ruth@example.org";

    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.TypeBeside("Settings", Pause, "Value", "10");
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Match();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task People_retyped_beside_an_approval_wait_for_a_Yes([Values] bool arePlanned)
    {
        if (arePlanned)
        {
            await _rig.Mail();
        }

        await Name(Bo);
        await LoseAndLive();

        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That(await Open("Is Bo Lindqvist"), Has.Count.EqualTo(1));

        await Answer("Is Bo Lindqvist", "Yes");
        await Live();
        Assert.That(Recipients(), Is.EqualTo([Bo, Ruth]));
    }

    [Test]
    public async Task People_who_were_introduced_are_not_replaced_by_others()
    {
        await Live();
        var introduced = _rig.Sent();
        await Name(Bo);
        await LoseAndLive();
        _now += Duration.FromDays(11);
        await Live();

        Assert.That(introduced, Has.Count.EqualTo(2));
        Assert.That(_rig.Sent(), Is.EqualTo(introduced));
        Assert.That(await Open("Is Bo Lindqvist"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Other_people_whom_the_committee_confirmed_get_their_letters_without_a_question()
    {
        await Confirm(Bo);
        await LoseAndLive();

        Assert.That(Recipients(), Is.EqualTo([Bo, Ruth]));
        Assert.That(await Open("Is "), Is.Empty);
    }

    [Test]
    public async Task The_first_pair_is_not_approved_again_by_its_match_alone()
    {
        await Confirm(Bo);
        await Name(Ana);
        await LoseAndLive();

        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That(await Open("Is Ana Silva"), Has.Count.EqualTo(1));

        await _rig.Type("Matches!C2", "");
        await Live();
        await _rig.Type("Matches!C2", "Approve");
        await Live();
        Assert.That(Recipients(), Is.EqualTo([Ana, Ruth]));
    }

    [Test]
    public async Task An_approval_that_moved_waits_for_its_answer([Values] bool isLostTwice)
    {
        await Live();
        var introduced = _rig.Sent();
        await _rig.Type("Matches!C2", "");
        await _rig.Type("Matches!C3", "Approve");
        await Round();
        Assert.That(await Open("one that moved"), Has.Count.EqualTo(1));

        await LoseAndLive();
        if (isLostTwice)
        {
            await LoseAndLive();
        }

        Assert.That(_rig.Sent(), Is.EqualTo(introduced));
        Assert.That(await Open("when the ledger was lost"), Has.Count.EqualTo(1));

        await Answer("when the ledger was lost", "Yes");
        await Live();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4).And.Unique);
        Assert.That(await Open(""), Is.Empty);
        Assert.That(await Flags(), Has.None.Contains("Problems"));
    }

    [Test]
    public async Task Decisions_put_back_after_the_loss_are_no_second_question()
    {
        await Live();
        await _rig.Type("Matches!C2", "");
        await _rig.Type("Matches!C3", "Approve");
        await Round();
        await LoseAndLive();

        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "");
        await Live();
        var asked = await Open("");
        await Answer("when the ledger was lost", "Yes");
        await Live();

        Assert.That(asked, Has.Count.EqualTo(1));
        Assert.That(await Open(""), Is.Empty);
        Assert.That(Recipients(), Is.EqualTo([Ana, Ruth]));
        Assert.That(await Flags(), Has.None.Contains("Problems"));
    }

    [Test]
    public async Task A_question_about_a_whole_tab_goes_on_to_hold_everything()
    {
        await Round();
        var rows = await _rig.Rows("Matches");
        var (first, second) = (rows[1][10], rows[2][10]);
        await _rig.Type("Matches!K2", second);
        await _rig.Type("Matches!K3", first);
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await Round());

        _rig.LoseLedger();
        for (var look = 0; look < 3; look++)
        {
            _now += Duration.FromHours(1);
            Assert.That(
                (
                    await Assert.ThrowsAsync<RoundBlockedException>(async () => await Round())
                )?.Message,
                Does.Contain("when the ledger was lost")
            );
        }

        Assert.That(_rig.Sent(), Is.Empty);

        await _rig.Type("Matches!K2", first);
        await _rig.Type("Matches!K3", second);
        await Answer("sorted or shifted", "Yes");
        await Live();
        Assert.That(Recipients(), Is.EqualTo([Ana, Ruth]));
        Assert.That(await Open(""), Is.Empty);
    }

    [Test]
    public async Task A_letter_whose_row_in_Outbox_is_gone_is_held([Values] bool isDue)
    {
        await _rig.Mail();
        var kept = (await _rig.Rows("Outbox")).First(row => row.Contains("Ruth Okafor"))[0];
        await _rig.TypeBeside("Outbox", kept, "Decision", "Hold");
        await Round();
        await DeleteOutboxRow(kept);
        if (isDue)
        {
            await Live();
        }

        await LoseAndLive();

        Assert.That(Recipients(), Is.EqualTo([Ana]));
        Assert.That(await _rig.ReadBeside("Outbox", kept, "Status"), Does.StartWith("Held"));

        await _rig.TypeBeside("Outbox", kept, "Decision", "Send");
        await Live();
        Assert.That(Recipients(), Is.EqualTo([Ana, Ruth]));
    }

    private async Task Confirm(string mentee)
    {
        await _rig.Mail();
        await Name(mentee);
        await Round();
        await Answer("Is ", "Yes");
        await Round();
        Assert.That(_rig.Sent(), Is.Empty, "in the pause");
    }

    private async Task LoseAndLive()
    {
        _rig.LoseLedger();
        await Live();
    }

    private async Task Live()
    {
        await Round();
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

    /// <summary>Row 2 is the proposal of Ana with Ruth.</summary>
    private async Task Name(string mentee)
    {
        await _rig.TypeInRow("Matches", 2, "Mentee", mentee == Bo ? "Bo Lindqvist" : "Ana Silva");
        await _rig.TypeInRow("Matches", 2, "Mentee email", mentee);
    }

    /// <summary>What stands open in Problems and says this.</summary>
    private async Task<IReadOnlyList<string>> Open(string words) =>
        [
            .. (await _rig.Rows("Problems"))
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row))
                .Where(row => row.Contains(words, StringComparison.Ordinal)),
        ];

    private async Task Answer(string words, string answer)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList()
            .FindIndex(each =>
                each.Contains("Open")
                && string.Join(" | ", each).Contains(words, StringComparison.Ordinal)
            );
        Assert.That(row, Is.Positive, words);
        await _rig.TypeInRow("Problems", row + 1, "Answer", answer);
    }

    private async Task<IReadOnlyList<string>> Flags()
    {
        var rows = await _rig.Rows("Matches");
        var at = rows[0].ToList().IndexOf("Flags");
        return [.. rows.Skip(1).Select(row => row.ElementAtOrDefault(at) ?? "")];
    }

    private async Task DeleteOutboxRow(string reference)
    {
        var rows = await _rig.Rows("Outbox");
        var row = rows.ToList().FindIndex(each => each[0] == reference);
        if (row > 0)
        {
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

    private IReadOnlyList<string> Recipients() =>
        [.. _rig.SentByRecipient().Select(each => each.To.Split('<')[^1].TrimEnd('>')).Order()];
}
