using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SheetsMatcher.LocalGoogle.Tests.OAuth;

/// <summary>Sign-in for a device without a browser, and what is told of a token.</summary>
internal sealed partial class DeviceTests
{
    private const string Grant = "urn:ietf:params:oauth:grant-type:device_code";

    [Test]
    public async Task The_user_types_the_code_elsewhere_and_the_device_gets_its_tokens()
    {
        using var google = new LocalCaller(isStrict: true);
        var asked = await Ask(google, "drive.file");

        var waiting = await Poll(google, asked);
        var tooSoon = await Poll(google, asked);
        await Decide(google, asked.At("user_code") ?? "", "allow");
        var given = await Poll(google, asked);
        var again = await Poll(google, asked);
        google.Bearer = given.At("access_token");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.At("verification_url"), Is.EqualTo("http://127.0.0.1/device"));
            Assert.That(asked.At("user_code"), Does.Match("^[B-Z]{4}-[B-Z]{4}$"));
            Assert.That((int)waiting.Status, Is.EqualTo(428));
            Assert.That(waiting.At("error"), Is.EqualTo("authorization_pending"));
            Assert.That(tooSoon.At("error"), Is.EqualTo("slow_down"));
            Assert.That(given.At("refresh_token"), Is.Not.Null);
            Assert.That(again.At("error"), Is.EqualTo("invalid_grant"));
            Assert.That(
                (await google.Get("/drive/v3/files")).Status,
                Is.EqualTo(HttpStatusCode.OK)
            );
        }
    }

    [Test]
    public async Task A_device_that_is_denied_is_told_so()
    {
        using var google = new LocalCaller();
        var asked = await Ask(google, "drive.file");
        await Decide(google, asked.At("user_code")?.ToLowerInvariant() ?? "", "deny");

        Assert.That((await Poll(google, asked)).At("error"), Is.EqualTo("access_denied"));
    }

    [Test]
    public async Task A_code_dies_after_half_an_hour()
    {
        using var google = new LocalCaller();
        var asked = await Ask(google, "drive.file");
        google.Real.Advance(TimeSpan.FromMinutes(30));

        var entered = await google.PostForm("/device", ("user_code", asked.At("user_code") ?? ""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entered.Text, Does.Contain("That code is not right, or it is too old."));
            Assert.That((await Poll(google, asked)).At("error"), Is.EqualTo("invalid_grant"));
        }
    }

    [TestCase(false, "Invalid device flow scope: https://www.googleapis.com/auth/gmail.compose")]
    [TestCase(true, null)]
    public async Task Google_gives_devices_no_scope_of_gmail_unless_the_switch_says_so(
        bool any,
        string? refusal
    )
    {
        using var google = new LocalCaller(anyDeviceScope: any);

        var asked = await Ask(google, "https://www.googleapis.com/auth/gmail.compose");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.At("error_description"), Is.EqualTo(refusal));
            Assert.That(asked.At("device_code"), any ? Is.Not.Null : Is.Null);
        }
    }

    [Test]
    public async Task A_token_is_described_until_it_ends()
    {
        using var google = new LocalCaller();
        var given = await google.Post(
            "/local/oauth/tokens",
            new JsonObject { ["scopes"] = new JsonArray("gmail.send") }
        );
        google.Real.Advance(TimeSpan.FromSeconds(599));
        var path = $"/tokeninfo?access_token={given.At("access_token")}";

        var known = await google.Get(path);
        google.Real.Advance(TimeSpan.FromHours(1));
        var ended = await google.Get(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                known.At("scope"),
                Is.EqualTo("https://www.googleapis.com/auth/gmail.send")
            );
            Assert.That(known.At("expires_in"), Is.EqualTo("3000"));
            Assert.That(known.At("access_type"), Is.EqualTo("offline"));
            Assert.That(ended.At("error"), Is.EqualTo("invalid_token"));
        }
    }

    [Test]
    public async Task Revoking_an_access_token_ends_its_refresh_token_and_no_other_sign_in()
    {
        using var google = new LocalCaller(isStrict: true);
        var body = new JsonObject { ["scopes"] = new JsonArray("gmail.send") };
        var first = await google.Post("/local/oauth/tokens", body);
        var second = await google.Post("/local/oauth/tokens", body.DeepClone());

        await google.PostForm("/revoke", ("token", first.At("access_token") ?? ""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Refresh(google, first)).At("error"), Is.EqualTo("invalid_grant"));
            Assert.That((await Refresh(google, second)).At("access_token"), Is.Not.Null);
        }
    }

    private static Task<Answer> Refresh(LocalCaller google, Answer given) =>
        google.PostForm(
            "/token",
            ("grant_type", "refresh_token"),
            ("client_id", "me"),
            ("refresh_token", given.At("refresh_token") ?? "")
        );

    private static Task<Answer> Ask(LocalCaller google, string scope) =>
        google.PostForm("/device/code", ("client_id", "tv"), ("scope", scope));

    private static Task<Answer> Poll(LocalCaller google, Answer asked) =>
        google.PostForm(
            "/token",
            ("grant_type", Grant),
            ("client_id", "tv"),
            ("device_code", asked.At("device_code") ?? "")
        );

    private static async Task Decide(LocalCaller google, string userCode, string decision)
    {
        var page = await google.PostForm("/device", ("user_code", userCode));
        var request = RequestId().Match(page.Text).Groups[1].Value;
        await google.PostForm(
            "/o/oauth2/v2/auth/decision",
            ("request", request),
            ("decision", decision)
        );
    }

    [GeneratedRegex("name=\"request\" value=\"([^\"]+)\"")]
    private static partial Regex RequestId();
}
