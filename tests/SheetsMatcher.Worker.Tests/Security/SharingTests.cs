using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Settings;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>A spreadsheet that everybody may read is noticed, without any permission.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SharingTests
{
    private readonly WireMockServer _server = WireMockServer.Start();

    [TearDown]
    public void Stop()
    {
        _server.Stop();
        _server.Dispose();
    }

    [TestCase(200, "", true)]
    [TestCase(307, "https://doc-0s.googleusercontent.com/export/x", true)]
    [TestCase(302, "https://accounts.google.com/ServiceLogin?x", false)]
    [TestCase(401, "", false)]
    [TestCase(404, "", null)]
    [TestCase(500, "", null)]
    public async Task The_answer_to_a_stranger_tells(int status, string location, bool? expected)
    {
        var answer = Response.Create().WithStatusCode(status);
        _server
            .Given(Request.Create().WithPath("/spreadsheets/d/the-id/export"))
            .RespondWith(location.Length > 0 ? answer.WithHeader("Location", location) : answer);
        using var survey = new AnonymousProbe(
            new GoogleSettings { BaseAddress = new Uri(_server.Urls[0]) },
            TimeProvider.System
        );

        var open = await survey.IsOpenToTheWorld("the-id", CancellationToken.None);

        Assert.That(open, Is.EqualTo(expected));
        Assert.That(
            _server.LogEntries.Select(entry => entry.RequestMessage?.Headers?.Keys),
            Is.All.Not.Contain("Authorization")
        );
    }

    [Test]
    public async Task Nobody_answering_is_no_answer()
    {
        var address = new Uri(_server.Urls[0]);
        _server.Stop();
        using var survey = new AnonymousProbe(
            new GoogleSettings { BaseAddress = address },
            TimeProvider.System
        );

        Assert.That(await survey.IsOpenToTheWorld("the-id", CancellationToken.None), Is.Null);
        Assert.That(await survey.ClockSkew(CancellationToken.None), Is.Null);
    }
}
