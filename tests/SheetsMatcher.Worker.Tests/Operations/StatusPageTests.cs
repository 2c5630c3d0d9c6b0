using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Status;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>The worker as it is seen from outside.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class StatusPageTests
{
    private readonly HttpClient _browser = new();
    private Rig _rig;
    private WorkerServices _workshop;
    private WebApplication _host;

    [SetUp]
    public async Task Serve()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
        _rig.Settings.Written.Web.Address = "http://127.0.0.1:0";
        _workshop = WorkerServices.Open(_rig.Settings);
        var program = _rig.Settings.Programs[0];
        var book = new ProgramRegistry(
            new Dictionary<string, Worker.Polling.IProgramRounds>
            {
                [program.Id] = _workshop.RoundsOf(program, _ => { }),
            }
        );
        // A long interval: the first rounds run, and then nothing moves under the tests.
        _rig.Settings.Written.Rounds.FastInterval = TimeSpan.FromHours(5);
        _rig.Settings.Written.Rounds.RestInterval = TimeSpan.FromHours(5);
        _host = WorkerHost.Build(_rig.Settings.Written, _workshop, book);
        await _host.StartAsync();
        var addresses = _host
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>();
        _browser.BaseAddress = new Uri(addresses?.Addresses.Single() ?? "");
    }

    [TearDown]
    public async Task Close()
    {
        _browser.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        _workshop.Dispose();
        await _rig.DisposeAsync();
    }

    [TestCase("/")]
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/metrics")]
    public async Task Only_GET_and_HEAD_are_answered(string path)
    {
        var answers = new List<HttpStatusCode>();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            using var answer = await _browser.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        Assert.That(
            answers,
            Is.EqualTo([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed])
        );
    }

    [Test]
    public async Task The_page_says_what_waits_without_a_script_or_a_name()
    {
        var page = await _browser.GetStringAsync(new Uri("/", UriKind.Relative));

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("Proposals to decide").And.Contain("Second intake"));
            Assert.That(page, Does.Contain("<dd>2</dd>"));
            Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("Ana Silva"));
        });
    }

    [Test]
    public async Task Nothing_may_frame_cache_or_script_it()
    {
        using var answer = await _browser.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'")
            );
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(answer.Headers.Contains("Server"), Is.False);
        });
    }

    [TestCase("/health/live", "alive")]
    [TestCase("/health/ready", "ready")]
    public async Task Health_is_told(string path, string expected) =>
        Assert.That(
            await _browser.GetStringAsync(new Uri(path, UriKind.Relative)),
            Does.StartWith(expected)
        );

    [Test]
    public async Task Metrics_tell_rounds_and_letters_by_program()
    {
        var metrics = await _browser.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.That(metrics, Does.Contain("sheetsmatcher_outbox").And.Contain("program=\"lta\""));
        Assert.That(metrics, Does.Contain("sheetsmatcher_committee"));
        Assert.That(metrics, Does.Not.Contain("example.org"));
    }

    [Test]
    public async Task Another_sites_name_that_points_here_gets_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example.org";

        using var answer = await _browser.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
    }
}
