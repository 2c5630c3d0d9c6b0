using System.Net;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.LocalGoogle.Tests.Gmail;

namespace SheetsMatcher.LocalGoogle.Tests.Faults;

internal sealed class FaultTests
{
    [Test]
    public async Task A_lost_answer_leaves_the_mail_sent()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        google.Service.Faults.Add(
            new FaultRule(FaultKind.ResetAfter) { Method = "POST", PathContains = "/drafts/send" }
        );

        Assert.That(
            async () => await google.Send(draft),
            Throws.InstanceOf<HttpRequestException>()
        );

        Assert.That(await google.Search("in:sent"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_watches_hears_of_a_fault_that_is_set_spent_and_lifted()
    {
        using var google = new LocalCaller();
        var faults = google.Service.Faults;
        var waiting = new List<int>();
        google.Service.Changes.Changed += kind =>
        {
            if (kind == "fault")
            {
                waiting.Add(faults.All().Count);
            }
        };

        faults.Add(new FaultRule(FaultKind.Status));
        await google.Get(Mails.Messages);
        faults.Remove(faults.Add(new FaultRule(FaultKind.Status)));

        Assert.That(waiting, Is.EqualTo([1, 0, 1, 0]));
    }

    [Test]
    public async Task A_reset_before_leaves_everything_as_it_was()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        google.Service.Faults.Add(new FaultRule(FaultKind.ResetBefore));

        Assert.That(
            async () => await google.Send(draft),
            Throws.InstanceOf<HttpRequestException>()
        );

        Assert.That(await google.Search("in:sent"), Is.Empty);
    }

    [Test]
    public async Task A_cut_answer_fails_in_the_middle_of_its_body()
    {
        using var google = new LocalCaller();
        google.Service.Faults.Add(new FaultRule(FaultKind.Truncate));
        using var client = new HttpClient(google.Service.CreateHandler());
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "http://127.0.0.1/gmail/v1/users/me/profile"
        );

        using var answer = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );

        Assert.That(
            async () => await answer.Content.ReadAsStringAsync(),
            Throws.InstanceOf<HttpRequestException>()
        );
    }

    [Test]
    public async Task The_nth_request_and_the_next_are_hit_and_then_no_more()
    {
        using var google = new LocalCaller();
        var added = await google.Post(
            "/local/faults",
            new JsonObject
            {
                ["kind"] = "status",
                ["status"] = 429,
                ["nth"] = 2,
                ["count"] = 2,
                ["path"] = "/profile",
                ["retryAfter"] = 7,
            }
        );

        var answers = new List<Answer>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await google.Get("/gmail/v1/users/me/profile"));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(added.At("id"), Is.EqualTo("1"));
            Assert.That(
                answers.Select(answer => (int)answer.Status),
                Is.EqualTo([200, 429, 429, 200])
            );
            Assert.That(answers[1].RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(answers[1].At("error", "status"), Is.EqualTo("RESOURCE_EXHAUSTED"));
            Assert.That((await google.Get("/local/faults")).Json.AsArray(), Is.Empty);
        }
    }

    [Test]
    public async Task An_error_can_come_although_the_mail_was_sent()
    {
        using var google = new LocalCaller();
        google.Service.Faults.Add(new FaultRule(FaultKind.StatusAfter) { Status = 500 });

        var answer = await google.Post($"{Mails.Messages}/send", Mails.Message(Mails.Text()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
            Assert.That(await google.Search("in:sent"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_proxys_page_can_come_instead_of_json()
    {
        using var google = new LocalCaller();
        await google.Post("/local/faults", new JsonObject { ["kind"] = "not-json" });

        var answer = await google.Get("/gmail/v1/users/me/profile");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadGateway));
            Assert.That(answer.Text, Does.StartWith("<!DOCTYPE html>"));
        }
    }

    [Test]
    public async Task A_late_answer_comes_after_its_time()
    {
        using var google = new LocalCaller();
        google.Service.Faults.Add(
            new FaultRule(FaultKind.Delay) { Delay = TimeSpan.FromSeconds(30) }
        );

        var answer = google.Get("/gmail/v1/users/me/profile");
        var isEarly = answer.IsCompleted;
        google.Real.Advance(TimeSpan.FromSeconds(30));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(isEarly, Is.False);
            Assert.That((await answer).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Faults_can_be_lifted_and_never_hit_the_control_routes()
    {
        using var google = new LocalCaller();
        google.Service.Faults.Add(new FaultRule(FaultKind.Status) { Count = 100 });
        var clock = await google.Get("/local/clock");

        await google.Delete("/local/faults");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(clock.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(
                (await google.Get("/gmail/v1/users/me/profile")).Status,
                Is.EqualTo(HttpStatusCode.OK)
            );
        }
    }

    [TestCase( /*lang=json,strict*/
        """{"kind":"fire"}""",
        "\"kind\" must be one of delay, edit-after"
    )]
    [TestCase( /*lang=json,strict*/
        """{"kind":"status","nth":0}""",
        "\"nth\" must be at least 1"
    )]
    [TestCase( /*lang=json,strict*/
        """{"kind":"status","status":"x"}""",
        "\"status\" must be a number"
    )]
    [TestCase( /*lang=json,strict*/
        """{"kind":"status","count":1.5}""",
        "\"count\" must be a whole number"
    )]
    public async Task A_fault_that_cannot_be_read_is_refused(string body, string expected)
    {
        using var google = new LocalCaller();
        using var content = new StringContent(body);

        var refused = await google.Send(HttpMethod.Post, "/local/faults", content);

        Assert.That(refused.Error, Does.StartWith(expected));
    }
}
