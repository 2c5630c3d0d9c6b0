using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Tests.Gmail;
using SheetsMatcher.LocalGoogle.Tests.Http;

namespace SheetsMatcher.LocalGoogle.Tests.Snapshots;

internal sealed class SnapshotTests
{
    [Test]
    public async Task What_follows_a_restored_state_repeats_byte_for_byte()
    {
        using var google = new LocalCaller(isStrict: true);
        var story = new Story(google);
        await story.Begin();
        var kept = google.Service.Capture();

        var first = await story.Tell();
        google.Service.Restore(kept);
        var second = await story.Tell();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task A_state_is_kept_restored_and_forgotten_over_http()
    {
        using var google = new LocalCaller();
        await google.SendMail(Mails.Text());
        var id = (await google.Post("/local/snapshots")).At("id");
        await google.SendMail(Mails.Text());
        google.Service.Clock.Jump(TimeSpan.FromDays(1));

        await google.Post($"/local/snapshots/{id}/restore");
        var sent = await google.Search("in:sent");
        await google.Delete($"/local/snapshots/{id}");
        var gone = await google.Post($"/local/snapshots/{id}/restore");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent, Has.Count.EqualTo(1));
            Assert.That(google.Service.Clock.GetUtcNow(), Is.EqualTo(LocalCaller.Start));
            Assert.That(gone.Error, Is.EqualTo($"There is no snapshot with id {id}."));
        }
    }

    [Test]
    public async Task Tokens_faults_and_counted_limits_come_back_too()
    {
        using var google = new LocalCaller(isStrict: true);
        var given = await google.Post(
            "/local/oauth/tokens",
            new JsonObject { ["scopes"] = new JsonArray("gmail.readonly") }
        );
        google.Bearer = given.At("access_token");
        google.Service.Limits.GmailUnitsPerMinute = 1;
        await google.Post("/local/faults", new JsonObject { ["kind"] = "status" });
        var kept = google.Service.Capture();
        const string profile = "/gmail/v1/users/me/profile";

        string[] first = [(await google.Get(profile)).Text, (await google.Get(profile)).Text];
        await google.Post("/local/oauth/revoke-all");
        google.Service.Restore(kept);
        string[] second = [(await google.Get(profile)).Text, (await google.Get(profile)).Text];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(first[0], Does.Contain("The service is currently unavailable."));
            Assert.That(first[1], Does.Contain("mentoring@example.org"));
            Assert.That((await google.Get(profile)).Error, Does.StartWith("Quota exceeded"));
        }
    }

    [Test]
    public void A_clock_that_followed_real_time_follows_it_again()
    {
        var real = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(LocalCaller.Start);
        var service = new LocalGoogleService(new LocalGoogleOptions(), real);
        var kept = service.Capture();
        service.Clock.Jump(TimeSpan.FromDays(3));

        service.Restore(kept);
        real.Advance(TimeSpan.FromHours(1));

        Assert.That(service.Clock.GetUtcNow(), Is.EqualTo(LocalCaller.Start.AddHours(1)));
    }
}
