using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SheetsMatcher.LocalGoogle.Tests.Http;

/// <summary>Several requests in one body, as the batch facilities of Google's clients send them.</summary>
internal sealed class BatchEndpointTests
{
    private const string Mixed = "multipart/mixed; boundary=b";

    [TestCase("/batch")]
    [TestCase("/batch/gmail/v1")]
    [TestCase("/batch/drive/v3")]
    public async Task Each_request_is_answered_by_itself_and_in_order(string path)
    {
        using var google = new LocalCaller();

        var answer = await Send(
            google,
            path,
            Part("GET /gmail/v1/users/me/messages/abc HTTP/1.1\n", "Content-ID: <one + 1>\r\n"),
            Part(
                """
                POST http://127.0.0.1/v4/spreadsheets?fields=properties/title
                Content-Type: application/json

                {"properties": {"title": "Loans"}}
                """
            )
        );

        var parts = answer.Text.Split("Content-Type: application/http\r\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
            Assert.That(
                parts[1],
                Does.StartWith("Content-ID: <response-one + 1>\r\n\r\nHTTP/1.1 404")
            );
            Assert.That(parts[1], Does.Contain("Requested entity was not found."));
            Assert.That(parts[2], Does.StartWith("\r\nHTTP/1.1 200 OK"));
            Assert.That(parts[2], Does.Contain("\"title\": \"Loans\""));
        }
    }

    [Test]
    public async Task The_header_around_it_holds_for_a_request_that_has_no_other()
    {
        using var google = new LocalCaller(isStrict: true);
        google.Bearer = "page";

        var answer = await Send(
            google,
            "/batch",
            Part("GET /gmail/v1/users/me/profile\n"),
            Part("GET /gmail/v1/users/me/profile\nAuthorization: Bearer unknown\n")
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Text, Does.Contain("HTTP/1.1 200 OK"));
            Assert.That(answer.Text, Does.Contain("HTTP/1.1 401 Unauthorized"));
        }
    }

    [Test]
    public async Task Requests_of_a_batch_stand_in_the_log()
    {
        using var google = new LocalCaller();

        await Send(google, "/batch", Part("GET /gmail/v1/users/me/labels\n"));

        Assert.That(
            google.Service.Requests.Since(0).Select(request => request.Target),
            Is.EqualTo(["/gmail/v1/users/me/labels", "/batch"])
        );
    }

    [Test]
    public async Task More_than_a_hundred_requests_are_refused_and_none_is_done()
    {
        using var google = new LocalCaller();
        var many = Enumerable.Repeat(Part("POST /v4/spreadsheets\n"), 101).ToArray();

        var refused = await Send(google, "/batch", many);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                refused.Error,
                Is.EqualTo("Inner request count exceeds the limit. Received: 101, Limit: 100")
            );
            Assert.That((await google.Get("/drive/v3/files")).Json["files"], Is.Empty);
        }
    }

    [TestCase("nonsense", "Part 1 of the batch is not a request")]
    [TestCase("POST /batch\n", "Part 1 of the batch is not a request")]
    public async Task What_is_no_request_is_refused_before_another_is_done(
        string text,
        string message
    )
    {
        using var google = new LocalCaller();

        var refused = await Send(google, "/batch", Part("POST /v4/spreadsheets\n"), Part(text));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Error, Does.StartWith(message));
            Assert.That((await google.Get("/drive/v3/files")).Json["files"], Is.Empty);
        }
    }

    [Test]
    public async Task A_body_without_parts_is_refused()
    {
        using var google = new LocalCaller();

        var refused = await google.Post("/batch");

        Assert.That(refused.Error, Does.StartWith("A batch needs a multipart/mixed body"));
    }

    private static string Part(string request, string header = "") =>
        $"--b\r\nContent-Type: application/http\r\n{header}\r\n{request}\r\n";

    private static async Task<Answer> Send(LocalCaller google, string path, params string[] parts)
    {
        using var content = new ByteArrayContent(
            Encoding.UTF8.GetBytes(string.Concat(parts) + "--b--")
        );
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(Mixed);
        return await google.Send(HttpMethod.Post, path, content);
    }
}
