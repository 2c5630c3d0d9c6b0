using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>The matching round on a real sheet, through the real adapters.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class MatchingRoundTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task The_best_pairs_are_proposed_with_their_reasons()
    {
        var report = await _rig.Match();

        var matches = await _rig.Rows("Matches");
        Assert.Multiple(() =>
        {
            Assert.That(report.Pairings, Is.EqualTo(2));
            Assert.That(matches, Has.Count.EqualTo(3));
            Assert.That(matches.Select(row => row[1]), Is.EqualTo(Column("Status", "Proposed")));
            Assert.That(
                matches.Skip(1).Select(row => $"{row[3]} with {row[4]}"),
                Is.EquivalentTo(
                    new[] { "Ana Silva with Ruth Okafor", "Bo Lindqvist with Omar Haddad" }
                )
            );
            Assert.That(matches[1][6], Does.Contain("librar"));
        });
    }

    [Test]
    public async Task A_sheet_at_rest_costs_one_read_and_no_write()
    {
        await _rig.Match();
        var before = _rig.LastRequest();

        var report = await _rig.Match();

        Assert.That(report.Changes, Is.Zero);
        Assert.That(
            _rig.RequestsSince(before),
            Is.EqualTo(
                new[] { $"POST /v4/spreadsheets/{_rig.SpreadsheetId}/values:batchGetByDataFilter" }
            )
        );
    }

    [Test]
    public async Task Setup_run_again_changes_nothing()
    {
        var before = _rig.LastRequest();

        await _rig.SetUp();

        Assert.That(_rig.RequestsSince(before), Has.None.Contains("batchUpdate"));
    }

    [Test]
    public async Task Committee_edits_survive_a_new_round()
    {
        await _rig.Match();
        await _rig.Type("Matches!J2", "=1+1 is what I think");
        await _rig.Type("Matches!T1", "My own column");
        await _rig.Type("Matches!T3", "mine");
        await _rig.Type("Matches!C2", "Approve");

        await _rig.Match();

        var matches = await _rig.Rows("Matches");
        Assert.Multiple(() =>
        {
            Assert.That(matches[0][19], Is.EqualTo("My own column"));
            Assert.That(matches[2][19], Is.EqualTo("mine"));
            Assert.That(matches[1][1], Is.EqualTo("Approved"));
            Assert.That(matches[2][1], Is.EqualTo("Proposed"));
        });
    }

    [Test]
    public async Task A_sorted_tab_keeps_every_note_beside_its_match()
    {
        await _rig.Match();
        await _rig.Type("Matches!J2", "a note");
        var before = await _rig.Rows("Matches");
        var noted = before[1][0];
        var sheetId = await _rig.SheetIdOf("Matches");
        await _rig.Batch(Sort(sheetId, column: 3, "DESCENDING"));
        await _rig.Type("Matches!C2", "Hold");

        await _rig.Match();

        var after = await _rig.Rows("Matches");
        Assert.Multiple(() =>
        {
            Assert.That(after, Has.Count.EqualTo(3));
            Assert.That(after[1][0], Is.Not.EqualTo(noted));
            Assert.That(after[1][1], Is.EqualTo("On hold"));
            Assert.That(after[2][0], Is.EqualTo(noted));
            Assert.That(after[2][9], Is.EqualTo("a note"));
        });
    }

    [Test]
    public async Task A_retyped_mentor_is_an_override_that_stands()
    {
        await _rig.Match();
        var before = await _rig.Rows("Matches");
        var row = before[1][3] == "Ana Silva" ? 2 : 3;
        await _rig.Type($"Matches!L{row}", "omar@example.org");

        await _rig.Match();
        await _rig.Match();

        var matches = await _rig.Rows("Matches");
        Assert.Multiple(() =>
        {
            Assert.That(matches[row - 1][4], Is.EqualTo("Omar Haddad"));
            Assert.That(matches[row - 1][11], Is.EqualTo("omar@example.org"));
            Assert.That(matches[row - 1][3], Is.EqualTo("Ana Silva"));
        });
    }

    [Test]
    public async Task A_rejected_pair_is_not_proposed_again()
    {
        await _rig.Match();
        await _rig.Type("Matches!C2", "Reject");
        await _rig.Type("Matches!C3", "Reject");

        await _rig.Match();

        var matches = await _rig.Rows("Matches");
        var pairs = matches.Skip(1).Select(row => $"{row[1]}: {row[3]} with {row[4]}");
        Assert.That(
            pairs,
            Is.EquivalentTo(
                new[]
                {
                    "Rejected: Ana Silva with Ruth Okafor",
                    "Rejected: Bo Lindqvist with Omar Haddad",
                    "Proposed: Ana Silva with Omar Haddad",
                    "Proposed: Bo Lindqvist with Ruth Okafor",
                }
            )
        );
    }

    [TestCase(FaultKind.ResetAfter)]
    [TestCase(FaultKind.Truncate)]
    public async Task A_write_whose_reply_is_lost_is_neither_repeated_nor_mistaken(FaultKind fault)
    {
        _rig.Break(fault, "POST", ":batchUpdate");
        await Assert.ThrowsAsync<OutcomeUnknownException>(async () => await _rig.Match());

        await _rig.Match();
        var report = await _rig.Match();

        var matches = await _rig.Rows("Matches");
        Assert.Multiple(() =>
        {
            Assert.That(report.Changes, Is.Zero);
            Assert.That(matches, Has.Count.EqualTo(3));
            Assert.That(matches.Select(row => row[1]), Is.EqualTo(Column("Status", "Proposed")));
        });
    }

    [Test]
    public async Task A_write_that_never_arrived_is_done_by_the_next_round()
    {
        _rig.Break(FaultKind.ResetBefore, "POST", ":batchUpdate");
        await Assert.ThrowsAsync<OutcomeUnknownException>(async () => await _rig.Match());

        await _rig.Match();

        Assert.That(await _rig.Rows("Matches"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_renamed_tab_is_followed()
    {
        await _rig.Match();
        var sheetId = await _rig.SheetIdOf("Matches");
        await _rig.Batch(Rename(sheetId, "Our pairs"));
        _rig.StartWorker();

        await _rig.Type("'Our pairs'!C2", "Approve");
        await _rig.Match();

        Assert.That((await _rig.Rows("Our pairs"))[1][1], Is.EqualTo("Approved"));
    }

    [Test]
    public async Task A_deleted_tab_stops_writing_and_names_the_remedy()
    {
        await _rig.Match();
        var sheetId = await _rig.SheetIdOf("Matches");
        await _rig.Batch(
            new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = sheetId } }
        );

        await Assert.ThrowsAsync<TabGoneException>(async () => await _rig.Match());
        var blocked = await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Match()
        );

        Assert.That(blocked?.Message, Does.Contain("\"Matches\"").And.Contain("setup"));
    }

    [Test]
    public async Task After_setup_a_deleted_tab_is_filled_anew()
    {
        await _rig.Match();
        var sheetId = await _rig.SheetIdOf("Matches");
        await _rig.Batch(
            new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = sheetId } }
        );
        await Assert.ThrowsAsync<TabGoneException>(async () => await _rig.Match());

        await _rig.SetUp();
        await _rig.Match();

        Assert.That(await _rig.Rows("Matches"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_heading_typed_twice_stops_writing_until_it_is_mended()
    {
        await _rig.Match();
        await _rig.Type("Matches!T1", "Decision");
        await _rig.Type("Matches!C2", "Approve");

        var blocked = await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Match()
        );
        await _rig.Type("Matches!T1", "");
        await _rig.Match();

        Assert.That(blocked?.Message, Does.Contain("Decision"));
        Assert.That((await _rig.Rows("Matches"))[1][1], Is.EqualTo("Approved"));
    }

    [Test]
    public async Task An_unusable_answer_is_said_in_Problems_and_solved_once_mended()
    {
        await _rig.Type("Mentor responses!N2", "two");
        await _rig.Match();
        var said = await _rig.Rows("Problems");
        await _rig.Type("Mentor responses!N2", "2");
        await _rig.Match();

        var solved = await _rig.Rows("Problems");
        Assert.Multiple(() =>
        {
            Assert.That(said[1][1], Is.EqualTo("Open"));
            Assert.That(string.Join(' ', said[1]), Does.Contain("Mentor responses, row 2"));
            Assert.That(string.Join(' ', said[1]), Does.Contain("\"two\""));
            Assert.That(solved[1][1], Is.EqualTo("Solved"));
        });
    }

    private static string[] Column(string header, string value) => [header, value, value];

    private static JsonObject Rename(int sheetId, string title) =>
        new()
        {
            ["updateSheetProperties"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["sheetId"] = sheetId, ["title"] = title },
                ["fields"] = "title",
            },
        };

    private static JsonObject Sort(int sheetId, int column, string order) =>
        new()
        {
            ["sortRange"] = new JsonObject
            {
                ["range"] = new JsonObject { ["sheetId"] = sheetId, ["startRowIndex"] = 1 },
                ["sortSpecs"] = new JsonArray(
                    new JsonObject { ["dimensionIndex"] = column, ["sortOrder"] = order }
                ),
            },
        };
}
