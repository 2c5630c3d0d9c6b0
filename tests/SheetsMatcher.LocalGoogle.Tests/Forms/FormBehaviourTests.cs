using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Forms;

/// <summary>What nobody has written down about Forms, each both ways.</summary>
internal sealed class FormBehaviourTests
{
    [TestCase(false, "Ann;Bea2")]
    [TestCase(true, "Ann;Bea;Bea2")]
    public async Task An_edited_response_lands_in_its_row_or_in_one_of_its_own(
        bool isOn,
        string names
    )
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "editsMakeNewRows", isOn);
        await form.Respond("Ann");
        var bea = await form.Respond("Bea");

        await form.Respond("Bea2", edited: bea);

        Assert.That(await form.Column("B2:B"), Is.EqualTo(names));
    }

    [Test]
    public async Task What_an_edit_changed_carries_a_note_and_what_it_left_does_not()
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google);
        var ann = await form.Respond("Ann", ways: ["Phone"]);

        await form.Respond("Anne", ways: ["Phone"], edited: ann);
        var row = await google.Get(
            $"/v4/spreadsheets/{form.Sheet}?ranges=Responses!A2:C2&fields=sheets/data/rowData/values/note"
        );

        Assert.That(
            row.At("sheets", 0, "data", 0, "rowData", 0, "values"),
            Does.Contain("Responder updated this value.").And.Matches(@"\{\},\s*\{\s*""note""")
        );
    }

    [TestCase(false, "Zoe;Ann2")]
    [TestCase(true, "Ann2;Ann")]
    public async Task After_a_sort_an_edit_finds_its_row_or_hits_anothers(bool isOn, string names)
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "editsGoByPosition", isOn);
        var ann = await form.Respond("Ann");
        google.Service.Clock.Jump(TimeSpan.FromHours(1));
        await form.Respond("Zoe");
        await form.SortByName("DESCENDING");

        await form.Respond("Ann2", edited: ann);

        Assert.That(await form.Column("B2:B"), Is.EqualTo(names));
    }

    [TestCase(false, "11/1/2010 10:30:00")]
    [TestCase(true, "11/1/2010 9:30:00")]
    public async Task An_edit_brings_its_own_time_or_keeps_the_first(bool isOn, string time)
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "editsKeepTimestamp", isOn);
        var ann = await form.Respond("Ann");
        google.Service.Clock.Jump(TimeSpan.FromHours(1));

        await form.Respond("Anne", edited: ann);

        Assert.That(await form.Column("A2:A"), Is.EqualTo(time));
    }

    [TestCase(false, "Zoe;Bea;New")]
    [TestCase(true, "Zoe;New;Bea")]
    public async Task After_a_sort_a_new_response_stands_last_or_below_the_one_before_it(
        bool isOn,
        string names
    )
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "rowsFollowLatest", isOn);
        await form.Respond("Bea");
        await form.Respond("Zoe");
        await form.MoveLastRowUp();

        await form.Respond("New");

        Assert.That(await form.Column("B2:B"), Is.EqualTo(names));
    }

    [TestCase(false, "Timestamp;Your name;Ways", "Ann")]
    [TestCase(true, "Timestamp;Name;Ways;Your name", "")]
    public async Task A_renamed_question_renames_its_column_or_gets_another(
        bool isOn,
        string header,
        string second
    )
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "renamesMakeNewColumns", isOn);

        await form.Change(name: "Your name");
        await form.Respond("Ann");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await form.Row(1), Is.EqualTo(header));
            Assert.That(await form.Column("B2:B2"), Is.EqualTo(second));
        }
    }

    [TestCase(false, "Timestamp;Ways;Name", "Ann")]
    [TestCase(true, "Timestamp;Ways", "")]
    public async Task A_deleted_column_comes_back_at_the_end_or_stays_gone(
        bool isOn,
        string header,
        string answer
    )
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "deletedColumnsStayGone", isOn);
        await form.DeleteNameColumn();

        await form.Respond("Ann");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await form.Row(1), Is.EqualTo(header));
            Assert.That(await form.Column("C2:C"), Is.EqualTo(answer));
        }
    }

    [TestCase(false, "Phone, By pigeon")]
    [TestCase(true, "Phone, Other: By pigeon")]
    public async Task An_answer_of_ones_own_stands_as_it_was_typed_or_says_so(
        bool isOn,
        string answer
    )
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "otherIsPrefixed", isOn);

        await form.Respond("Ann", ways: ["Phone", "__other_option__"], other: "By pigeon");

        Assert.That(await form.Column("C2:C"), Is.EqualTo(answer));
    }

    [TestCase(false, "Phone, Letter, by hand")]
    [TestCase(true, "Phone, \"Letter, by hand\"")]
    public async Task A_comma_in_an_option_is_lost_among_the_others_or_quoted(
        bool isOn,
        string answer
    )
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google, "commasAreQuoted", isOn);

        await form.Respond("Ann", ways: ["Phone", "Letter, by hand"]);

        Assert.That(await form.Column("C2:C"), Is.EqualTo(answer));
    }

    [Test]
    public async Task A_new_question_gets_a_column_at_the_end_and_a_dropped_one_keeps_its_own()
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google);
        await form.Respond("Ann");

        await form.ReplaceWays();
        await form.Respond("Bea", ("entry.3", "A boat"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await form.Row(1), Is.EqualTo("Timestamp;Name;Ways;Vehicle"));
            Assert.That(await form.Column("B2:B"), Is.EqualTo("Ann;Bea"));
            Assert.That(await form.Column("D3:D3"), Is.EqualTo("A boat"));
        }
    }

    [Test]
    public async Task An_edit_of_no_response_is_refused()
    {
        using var google = new LocalCaller();
        await Form.Link(google);

        var refused = await google.PostForm(
            "/forms/d/e/pilot/formResponse",
            ("entry.1", "Jo"),
            ("edit2", "none")
        );

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_switch_that_is_not_known_is_refused()
    {
        using var google = new LocalCaller();
        await Form.Link(google);

        var refused = await google.Post(
            "/local/forms/pilot/behaviour",
            new JsonObject { ["colour"] = true }
        );

        Assert.That(refused.Error, Does.StartWith("\"colour\" is none of commasAreQuoted, "));
    }

    [Test]
    public async Task An_empty_line_beside_other_is_no_answer()
    {
        using var google = new LocalCaller();
        var form = await Form.Link(google);
        await form.Change(name: "Name", waysRequired: true);

        var refused = await google.PostForm(
            "/forms/d/e/pilot/formResponse",
            ("entry.1", "Jo"),
            ("entry.2", "__other_option__")
        );

        Assert.That(refused.Text, Does.Contain("Ways: This is a required question"));
    }
}
