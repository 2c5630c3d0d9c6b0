using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Remedies;

/// <summary>The remedies besides Undo and an earlier version, each followed word for word.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class OtherRemedyTests
{
    private Rig _rig;
    private Scene _scene;

    [SetUp]
    public async Task Open()
    {
        _rig = await EightPairs.Open();
        _scene = await Scene.In(_rig, isMailed: false);
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("most rows deleted")]
    [TestCase("all rows cleared")]
    [TestCase("decisions sorted")]
    [TestCase("decisions exchanged")]
    [TestCase("cells shifted down")]
    [TestCase("rows pasted over others")]
    [TestCase("an approved mentee changed")]
    [TestCase("many people changed")]
    [TestCase("responses deleted")]
    [TestCase("responses cleared")]
    [TestCase("addresses of mentees sorted")]
    [TestCase("Keep apart cleared")]
    public async Task Yes_takes_the_tab_as_it_stands(string slip)
    {
        await _scene.SlipAndBeTold(slip);

        await _scene.Answer("Yes");
        await _scene.Round();

        // What stands there now may need a hand: nothing stops, and each question was asked once.
        Assert.That(await _scene.Round(), Is.Empty);
        Assert.That(await _scene.Problems(), Has.None.Contains("it seems"));
        Assert.That(await _scene.Problems(), Has.None.Contains("gone at once"));
        Assert.That(await _scene.Problems(), Has.None.Contains("moved between"));
        Assert.That(_scene.Recipients(), Is.Unique);
        Assert.That(_scene.Recipients(), Is.SubsetOf(await _scene.Approved()));
    }

    [Test]
    public async Task Rows_that_are_made_anew_are_the_same_matches_and_get_no_letter_twice()
    {
        var ids = (await _rig.Rows("Matches")).Select(row => row[0]).ToList();
        await _rig.Mail();
        await _scene.SlipAndBeTold("most rows deleted");
        await _scene.Answer("Yes");
        await _scene.Round();
        await _scene.Round();

        var rows = await _rig.Rows("Matches");
        foreach (var row in Enumerable.Range(2, rows.Count - 1))
        {
            await _rig.Type($"Matches!C{row}", "Approve");
        }
        await _scene.Round();
        await _scene.Round();

        Assert.That(ids, Is.SubsetOf(rows.Select(row => row[0])));
        Assert.That(_scene.Recipients(), Is.Unique);
    }

    [Test]
    public async Task Yes_to_one_loss_is_no_answer_to_the_next()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await _scene.SlipAndBeTold("most rows deleted");
            await _scene.Answer("Yes");
            await _scene.Round();
            Assert.That(await _scene.Round(), Is.Empty);
        }
    }

    [TestCase("Matches deleted")]
    [TestCase("Outbox deleted")]
    [TestCase("Schedule deleted")]
    [TestCase("a brake deleted")]
    [TestCase("most settings deleted")]
    public async Task Setup_brings_back_what_is_missing(string slip)
    {
        await _scene.SlipAndBeTold(slip);

        await _rig.SetUp();
        await _scene.Round();
        await _scene.Round();

        Assert.That(await _scene.Round(), Is.Empty);
        Assert.That(_scene.Recipients(), Is.Unique);
    }

    [TestCase("a heading renamed", "Matches!C1", "Decision")]
    [TestCase("a heading twice", "Matches!J1", "Remarks")]
    [TestCase("a heading of Keep apart renamed", "Keep apart!A1", "Person")]
    [TestCase("a heading of Settings renamed", "Settings!B1", "Value")]
    [TestCase("a heading of Outbox renamed", "Outbox!B1", "Status")]
    [TestCase("a question renamed", "Mentee responses!C1", "Full name")]
    [TestCase("texts of letters without a heading", "Letters!C1", "Text")]
    [TestCase("an approved mentee changed", "Matches!K2", "d.mentee@example.org")]
    public async Task The_cell_typed_as_it_was_goes_on(string slip, string cell, string text)
    {
        await _scene.SlipAndBeTold(slip);

        await _rig.Type(cell, text);

        await _scene.GoOn(null);
    }

    [Test]
    public async Task One_of_two_rows_with_an_id_deleted_goes_on()
    {
        var typed = await _scene.Typed();
        await _scene.SlipAndBeTold("an id twice");

        await Slip.DeleteRows("Matches", 9, 1)(_scene);

        await _scene.GoOn(typed);
    }

    [Test]
    public async Task Rows_with_pasted_ids_deleted_one_by_one_go_on()
    {
        await _scene.SlipAndBeTold("rows pasted over others with ids");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Slip.DeleteRows("Matches", 5, 1)(_scene);
            await _scene.Round();
        }

        await _scene.Answer("No");
        await _scene.GoOn(null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_question_that_was_deleted_is_asked_again(bool areAllRowsDeleted)
    {
        await _scene.SlipAndBeTold("decisions sorted");
        var count = (await _rig.Rows("Problems")).Count;
        await Slip.DeleteRows("Problems", 1, areAllRowsDeleted ? count - 1 : 1)(_scene);
        await _scene.Round();

        await _scene.Answer("Yes");
        await _scene.Round();

        Assert.That(await _scene.Round(), Is.Empty);
    }

    [Test]
    public async Task A_value_typed_into_each_brake_goes_on()
    {
        var rows = await _rig.Rows("Settings");
        await _scene.SlipAndBeTold("values of settings cleared");

        foreach (var row in rows.Skip(1))
        {
            await _rig.TypeBeside("Settings", row[0], "Value", row[1]);
        }

        await _scene.GoOn(null);
    }
}
