using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Forms;

internal sealed class FormTests
{
    private const string Respond = "/forms/d/e/pilot/formResponse";

    [Test]
    public async Task A_response_becomes_a_row_with_the_clocks_time()
    {
        using var google = new LocalCaller();
        var sheet = await Link(google);

        var answer = await google.PostForm(
            Respond,
            ("emailAddress", "jo@example.org"),
            ("entry.1", "=IMPORTXML(\"http://example.org/x\",\"//a\")"),
            ("entry.2", "Phone"),
            ("entry.2", "Email"),
            ("entry.3", "8")
        );
        var rows = await google.Get(
            $"/v4/spreadsheets/{sheet}/values/Responses?valueRenderOption=UNFORMATTED_VALUE"
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Text, Does.Contain("Your response has been recorded."));
            Assert.That(
                rows.Json["values"]?[0]?.AsArray().Select(cell => (string?)cell),
                Is.EqualTo(["Timestamp", "Email Address", "Name", "Ways", "Years"])
            );
            // November 1, 2010, 9:30 in Vancouver, in days since 1899-12-30.
            Assert.That(
                (double?)rows.Json["values"]?[1]?[0],
                Is.EqualTo(40483.3958).Within(0.0001)
            );
            Assert.That(rows.At("values", 1, 2), Does.StartWith("=IMPORTXML"));
            Assert.That(rows.At("values", 1, 3), Is.EqualTo("Phone, Email"));
            Assert.That((double?)rows.Json["values"]?[1]?[4], Is.EqualTo(8));
        }
    }

    [Test]
    public async Task Every_problem_is_told_with_its_question_and_nothing_is_written()
    {
        using var google = new LocalCaller();
        var sheet = await Link(google);

        var answer = await google.PostForm(
            Respond,
            ("emailAddress", "jo at example"),
            ("entry.2", "Pigeon"),
            ("entry.3", "8"),
            ("entry.3", "9")
        );
        var rows = await google.Get($"/v4/spreadsheets/{sheet}/values/Responses");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Text, Does.Contain("Email: Must be a valid email address"));
            Assert.That(answer.Text, Does.Contain("Name: This is a required question"));
            Assert.That(
                answer.Text,
                Does.Contain("Ways: &quot;Pigeon&quot; is not one of the options")
            );
            Assert.That(answer.Text, Does.Contain("Years: Only one answer is possible"));
            Assert.That(rows.Json["values"]?.AsArray(), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_form_may_take_any_text_as_an_email()
    {
        using var google = new LocalCaller();
        await Link(google, new JsonObject { ["validateEmail"] = false });

        var answer = await google.PostForm(
            Respond,
            ("emailAddress", "jo at example"),
            ("entry.1", "Jo")
        );

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(false, "7")]
    [TestCase(true, "007")]
    public async Task Leading_zeros_are_lost_unless_the_form_keeps_numbers_as_text(
        bool asText,
        string expected
    )
    {
        using var google = new LocalCaller();
        var sheet = await Link(google, new JsonObject { ["numbersAsText"] = asText });

        await google.PostForm(
            Respond,
            ("emailAddress", "jo@example.org"),
            ("entry.1", "Jo"),
            ("entry.3", "007")
        );
        var rows = await google.Get($"/v4/spreadsheets/{sheet}/values/Responses!E2");

        Assert.That(rows.At("values", 0, 0), Is.EqualTo(expected));
    }

    [Test]
    public async Task Forms_are_listed_with_the_place_of_their_responses()
    {
        using var google = new LocalCaller();
        var sheet = await Link(google);

        var forms = await google.Get("/local/forms");
        var form = await google.Get("/local/forms/pilot");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(forms.At(0, "title"), Is.EqualTo("Pilot"));
            Assert.That(form.At("spreadsheetId"), Is.EqualTo(sheet));
            Assert.That(form.At("questions", 1, "options", 1), Is.EqualTo("Email"));
            Assert.That(
                (await google.Get("/local/forms/none")).Status,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
        }
    }

    [TestCase("type", "essay", "\"type\" of \"Name\" must be text, paragraph")]
    [TestCase("type", "choice", "\"options\" of \"Name\" must name at least one")]
    [TestCase("entryId", 2, "\"entryId\" must differ between the questions")]
    public async Task A_definition_that_makes_no_sense_is_refused(
        string name,
        object value,
        string expected
    )
    {
        using var google = new LocalCaller();
        var definition = Definition();
        definition["questions"]?[0]?[name] = JsonValue.Create(value);
        definition["spreadsheetId"] = "none";
        definition["tabTitle"] = "Responses";

        var refused = await google.Post("/local/forms", definition);

        Assert.That(refused.Error, Does.StartWith(expected));
    }

    private static async Task<string> Link(LocalCaller google, JsonObject? changes = null)
    {
        var created = await google.Post(
            "/v4/spreadsheets",
            new JsonObject
            {
                ["properties"] = new JsonObject { ["timeZone"] = "America/Vancouver" },
            }
        );
        var id = created.At("spreadsheetId") ?? "";
        var definition = Definition();
        foreach (var (name, value) in changes ?? [])
        {
            definition[name] = value?.DeepClone();
        }

        definition["spreadsheetId"] = id;
        definition["tabTitle"] = "Responses";
        var linked = await google.Post("/local/forms", definition);
        Assert.That(linked.Status, Is.EqualTo(HttpStatusCode.OK), linked.Text);
        return id;
    }

    private static JsonObject Definition() =>
        new()
        {
            ["formId"] = "pilot",
            ["title"] = "Pilot",
            ["collectEmail"] = true,
            ["questions"] = new JsonArray(
                Question(1, "Name", "text", isRequired: true),
                Question(2, "Ways", "checkbox", isRequired: false, "Phone", "Email"),
                Question(3, "Years", "text", isRequired: false)
            ),
        };

    private static JsonObject Question(
        int entryId,
        string title,
        string type,
        bool isRequired,
        params string[] options
    ) =>
        new()
        {
            ["entryId"] = entryId,
            ["title"] = title,
            ["type"] = type,
            ["required"] = isRequired,
            ["options"] = new JsonArray([.. options.Select(option => JsonValue.Create(option))]),
        };
}
