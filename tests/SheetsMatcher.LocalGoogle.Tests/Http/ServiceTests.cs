using System.Net;
using System.Net.Http.Headers;
using SheetsMatcher.LocalGoogle.Control;
using SheetsMatcher.LocalGoogle.Tests.Gmail;

namespace SheetsMatcher.LocalGoogle.Tests.Http;

internal sealed class ServiceTests
{
    [Test]
    public async Task The_same_seed_clock_and_requests_give_the_same_bytes()
    {
        using var first = new LocalCaller(seed: 5);
        using var second = new LocalCaller(seed: 5);
        using var other = new LocalCaller(seed: 6);

        var bytes = await Transcript(first);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Transcript(second), Is.EqualTo(bytes));
            Assert.That(await Transcript(other), Is.Not.EqualTo(bytes));
        }
    }

    [Test]
    public async Task An_address_that_no_interface_has_is_answered_with_googles_page()
    {
        using var google = new LocalCaller();

        var refused = await google.Get("/v5/spreadsheets/<a>");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(refused.Text, Does.Contain("<title>Error 404 (Not Found)!!1</title>"));
            Assert.That(refused.Text, Does.Contain("<code>/v5/spreadsheets/%3Ca%3E</code>"));
        }
    }

    [Test]
    public async Task An_unknown_control_is_refused_by_its_name()
    {
        using var google = new LocalCaller();

        var refused = await google.Get("/local/nothing");

        Assert.That(refused.Error, Is.EqualTo("There is no GET /local/nothing."));
    }

    [TestCase("http://evil.example", HttpStatusCode.Forbidden)]
    [TestCase("null", HttpStatusCode.Forbidden)]
    [TestCase("http://127.0.0.1", HttpStatusCode.OK)]
    public async Task Other_pages_in_the_browser_may_not_move_the_clock(
        string origin,
        HttpStatusCode expected
    )
    {
        using var google = new LocalCaller();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/local/clock");
        request.Content = new StringContent( /*lang=json,strict*/
            """{"action":"pause"}"""
        );
        request.Headers.Add("Origin", origin);

        Assert.That((await google.Send(request)).Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_long_query_may_come_as_the_form_of_a_post_that_stands_for_a_get()
    {
        using var google = new LocalCaller();
        var id = (await google.Post("/v4/spreadsheets")).At("spreadsheetId");
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/v4/spreadsheets/{id}/values:batchGet?ranges=A1"
        );
        request.Headers.Add("X-HTTP-Method-Override", "GET");
        request.Content = new StringContent(
            "ranges=Sheet1%21A2&majorDimension=COLUMNS&fields=valueRanges",
            new MediaTypeHeaderValue("application/x-www-form-urlencoded")
        );

        var answer = await google.Send(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.At("valueRanges", 0, "range"), Is.EqualTo("Sheet1!A1"));
            Assert.That(answer.At("valueRanges", 1, "range"), Is.EqualTo("Sheet1!A2"));
            Assert.That(answer.At("valueRanges", 1, "majorDimension"), Is.EqualTo("COLUMNS"));
            Assert.That(answer.At("spreadsheetId"), Is.Null);
        }
    }

    [Test]
    public async Task A_post_may_stand_for_another_method()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Mails.Drafts}/{draft}/");
        request.Headers.Add("X-HTTP-Method-Override", "DELETE");

        var answer = await google.Send(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That((await google.Get(Mails.Drafts)).Json["drafts"], Is.Null);
        }
    }

    [Test]
    public async Task The_log_keeps_what_programs_asked_without_secrets_and_without_the_pages_own()
    {
        using var google = new LocalCaller();
        var completed = new List<CompletedRequest>();
        google.Service.Requests.Completed += completed.Add;

        await google.Get("/local/clock?reader=matching");
        await google.Get("/gmail/v1/users/me/profile?access_token=secret&prettyPrint=false");
        var log = await google.Get("/local/requests?since=0");
        var newer = await google.Get($"/local/requests?since={log.At(0, "number")}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(completed[0].Target, Is.EqualTo("/local/clock?reader=matching"));
            Assert.That(log.Json.AsArray(), Has.Count.EqualTo(1));
            Assert.That(
                log.At(0, "path"),
                Is.EqualTo("/gmail/v1/users/me/profile?access_token=…&prettyPrint=false")
            );
            Assert.That(log.At(0, "status"), Is.EqualTo("200"));
            Assert.That(newer.Json.AsArray(), Is.Empty);
        }
    }

    [Test]
    public async Task The_log_forgets_the_oldest_of_a_thousand()
    {
        using var google = new LocalCaller();
        for (var i = 0; i < 1_001; i++)
        {
            await google.Get("/gmail/v1/users/me/labels/NONE");
        }

        var kept = google.Service.Requests.Since(0);

        Assert.That((kept.Count, kept[0].Number), Is.EqualTo((1_000, 2)));
    }

    private static async Task<string> Transcript(LocalCaller google)
    {
        var story = new Story(google);
        await story.Begin();
        return await story.Tell();
    }
}
