using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.LocalGoogle.Tests.Gmail;

namespace SheetsMatcher.LocalGoogle.Tests.Http;

/// <summary>The same service over real sockets.</summary>
internal sealed class ServerTests
{
    private LocalGoogleService _service;
    private LocalGoogleServer _server;
    private HttpClient _client;

    [SetUp]
    public async Task Start()
    {
        _service = new LocalGoogleService(
            new LocalGoogleOptions { StartAt = LocalCaller.Start },
            TimeProvider.System
        );
        _server = await LocalGoogleServer.StartAsync(_service, new Uri("http://127.0.0.1:0"));
        _client = new HttpClient { BaseAddress = _server.Address };
        _client.DefaultRequestHeaders.Authorization = new("Bearer", "x");
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_zipped_body_is_read()
    {
        using var content = new ByteArrayContent(Zipped(Mails.Draft(Mails.Text()).ToJsonString()));
        content.Headers.ContentEncoding.Add("gzip");

        using var answer = await _client.PostAsync(Mails.Drafts, content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(_service.WhileStill(google => google.Mail.Drafts), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_body_that_only_claims_to_be_zipped_is_refused()
    {
        using var content = new StringContent("{}");
        content.Headers.ContentEncoding.Add("gzip");

        using var answer = await _client.PostAsync(Mails.Drafts, content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_that_is_too_large_is_refused_zipped_or_not(bool isZipped)
    {
        var text = new string(' ', 21 * 1024 * 1024);
        using var content = new ByteArrayContent(
            isZipped ? Zipped(text) : Encoding.UTF8.GetBytes(text)
        );
        if (isZipped)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Mails.Drafts);
        request.Content = content;
        request.Headers.ExpectContinue = true;
        using var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Escapes_in_a_path_arrive_as_they_were_sent()
    {
        using var content = new StringContent("{}");
        using var created = await _client.PostAsync("/v4/spreadsheets", content);
        var id = JsonNode.Parse(await created.Content.ReadAsStringAsync())?["spreadsheetId"];

        using var answer = await _client.GetAsync($"/v4/spreadsheets/{id}/values/No%2FTab%21A1/");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("No/Tab!A1"));
    }

    [TestCase("evil.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost", HttpStatusCode.OK)]
    public async Task Only_loopback_names_are_answered(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/local/clock");
        request.Headers.Host = host;

        using var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [TestCase(FaultKind.ResetBefore, 0)]
    [TestCase(FaultKind.ResetAfter, 1)]
    [TestCase(FaultKind.Truncate, 1)]
    public async Task A_broken_connection_is_broken_for_real(FaultKind kind, int draftsMade)
    {
        _service.Faults.Add(new FaultRule(kind));
        using var content = new StringContent(Mails.Draft(Mails.Text()).ToJsonString());

        Assert.That(
            async () => await _client.PostAsync(Mails.Drafts, content),
            Throws.InstanceOf<HttpRequestException>()
        );

        Assert.That(
            _service.WhileStill(google => google.Mail.Drafts),
            Has.Count.EqualTo(draftsMade)
        );
    }

    [Test]
    public async Task The_page_is_told_what_changed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/local/events");
        using var answer = await _client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await events.ReadLineAsync();

        _service.Clock.Jump(TimeSpan.FromDays(1));
        string? line;
        do
        {
            line = await events.ReadLineAsync();
        } while (line is "");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                answer.Content.Headers.ContentType,
                Is.EqualTo(new MediaTypeHeaderValue("text/event-stream"))
            );
            Assert.That(line, Does.StartWith("data: {\"kind\":\"clock\",\"revision\":"));
        }
    }

    [Test]
    public void A_taken_port_is_told_in_one_line() =>
        Assert.That(
            async () => await LocalGoogleServer.StartAsync(_service, _server.Address),
            Throws
                .InstanceOf<ServerAddressException>()
                .With.Message.EqualTo(
                    $"Port {_server.Address.Port} on 127.0.0.1 is already in use: stop the program "
                        + "that uses it or choose another port."
                )
        );

    [TestCase("http://0.0.0.0:5080")]
    [TestCase("http://192.0.2.1:5080")]
    [TestCase("https://127.0.0.1:5080")]
    [TestCase("http://example.org")]
    public void Nothing_but_loopback_is_served(string address) =>
        Assert.That(
            async () => await LocalGoogleServer.StartAsync(_service, new Uri(address)),
            Throws
                .InstanceOf<ServerAddressException>()
                .With.Message.Contains("is not a loopback address")
        );

    [Test]
    public async Task A_closed_server_frees_its_port()
    {
        var address = _server.Address;
        await _server.DisposeAsync();

        using var socket = new TcpClient();

        Assert.That(
            async () => await socket.ConnectAsync(IPAddress.Loopback, address.Port),
            Throws.InstanceOf<SocketException>()
        );
    }

    private static byte[] Zipped(string text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return zipped.ToArray();
    }
}
