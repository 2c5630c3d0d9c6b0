using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Tests.Gmail;

namespace SheetsMatcher.LocalGoogle.Tests.OAuth;

internal sealed class TokenTests
{
    private const string Profile = "/gmail/v1/users/me/profile";
    private const string Sheet = "/v4/spreadsheets/none";

    [Test]
    public async Task Without_a_token_nothing_is_answered()
    {
        using var google = new LocalCaller();
        google.Bearer = null;

        var refused = await google.Get(Profile);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(refused.At("error", "status"), Is.EqualTo("UNAUTHENTICATED"));
            Assert.That(
                refused.Error,
                Does.StartWith("Request is missing required authentication credential.")
            );
        }
    }

    [TestCase(false, HttpStatusCode.OK)]
    [TestCase(true, HttpStatusCode.Unauthorized)]
    public async Task A_token_from_elsewhere_counts_only_where_sign_in_is_not_strict(
        bool isStrict,
        HttpStatusCode expected
    )
    {
        using var google = new LocalCaller(isStrict);

        Assert.That((await google.Get(Profile)).Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_token_dies_after_an_hour_of_real_time_and_not_by_playing_the_clock()
    {
        using var google = new LocalCaller(isStrict: true);
        google.Bearer = (await Give(google, "gmail.readonly")).At("access_token");

        google.Service.Clock.Jump(TimeSpan.FromDays(100));
        var played = await google.Get(Profile);
        google.Real.Advance(TimeSpan.FromSeconds(3599));
        var late = await google.Get(Profile);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(played.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task A_refresh_token_gives_new_access_until_everything_is_revoked()
    {
        using var google = new LocalCaller();
        var before = await Refresh(google, "from-a-file");
        google.Bearer = before.At("access_token");
        var opened = await google.Get(Profile);

        await google.Post("/local/oauth/revoke-all");
        var after = await Refresh(google, "from-a-file");
        var closed = await google.Get(Profile);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(after.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(after.At("error"), Is.EqualTo("invalid_grant"));
            Assert.That(
                after.At("error_description"),
                Is.EqualTo("Token has been expired or revoked.")
            );
            Assert.That(closed.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task After_a_revocation_a_new_sign_in_and_the_page_still_work()
    {
        using var google = new LocalCaller();
        await google.Post("/local/oauth/revoke-all");
        var fresh = await Give(google, "spreadsheets");

        google.Bearer = fresh.At("access_token");
        var signedIn = await google.Get(Sheet);
        google.Bearer = "page";
        var page = await google.Get(Sheet);

        Assert.That(
            (signedIn.Status, page.Status),
            Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound))
        );
    }

    [Test]
    public async Task Revoking_a_refresh_token_ends_its_access_too()
    {
        using var google = new LocalCaller(isStrict: true);
        var given = await Give(google, "gmail.readonly");
        google.Bearer = given.At("access_token");

        var revoked = await google.PostForm("/revoke", ("token", given.At("refresh_token") ?? ""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(revoked.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(
                (await google.Get(Profile)).Status,
                Is.EqualTo(HttpStatusCode.Unauthorized)
            );
            Assert.That(
                (await google.PostForm("/revoke", ("token", "unknown"))).At("error"),
                Is.EqualTo("invalid_token")
            );
        }
    }

    [TestCase("gmail.compose", "POST", Mails.Drafts, true)]
    [TestCase("gmail.send", "POST", Mails.Drafts, false)]
    [TestCase("gmail.send", "POST", Mails.Messages + "/send", true)]
    [TestCase("gmail.compose", "GET", Mails.Messages, false)]
    [TestCase("gmail.readonly", "GET", Mails.Messages, true)]
    [TestCase("gmail.readonly", "POST", Mails.SendDraft, false)]
    [TestCase("gmail.modify", "DELETE", Mails.Messages + "/1", false)]
    [TestCase("spreadsheets.readonly", "GET", Sheet, true)]
    [TestCase("spreadsheets.readonly", "POST", Sheet + ":batchUpdate", false)]
    [TestCase("spreadsheets.readonly", "POST", Sheet + "/values:batchGetByDataFilter", false)]
    [TestCase("spreadsheets", "POST", Sheet + "/values:batchGetByDataFilter", true)]
    [TestCase("gmail.readonly", "GET", Sheet, false)]
    public async Task Each_method_takes_the_scopes_of_its_description(
        string scope,
        string method,
        string path,
        bool isEnough
    )
    {
        using var google = new LocalCaller(isStrict: true);
        google.Bearer = (await Give(google, scope)).At("access_token");

        var answer = await google.Send(new HttpMethod(method), path, null);

        Assert.That(
            answer.Status == HttpStatusCode.Forbidden
                && answer.Error == "Request had insufficient authentication scopes.",
            Is.EqualTo(!isEnough),
            answer.Text
        );
    }

    [TestCase("?q=hello", "Metadata scope does not support 'q' parameter")]
    [TestCase("?q=", "Metadata scope does not support 'q' parameter")]
    [TestCase("/1", "Metadata scope doesn't allow format FULL")]
    [TestCase("/1?format=raw", "Metadata scope doesn't allow format RAW")]
    [TestCase("/1?format=metadata", "Requested entity was not found.")]
    public async Task The_metadata_scope_neither_searches_nor_reads_in_full(
        string suffix,
        string expected
    )
    {
        using var google = new LocalCaller(isStrict: true);
        google.Bearer = (await Give(google, "gmail.metadata")).At("access_token");

        Assert.That((await google.Get(Mails.Messages + suffix)).Error, Is.EqualTo(expected));
    }

    [Test]
    public async Task The_metadata_scope_hinders_even_a_token_that_may_read_everything()
    {
        using var google = new LocalCaller(isStrict: true);
        var given = await Give(google, "gmail.metadata", "gmail.modify");
        google.Bearer = given.At("access_token");

        var refused = await google.Get($"{Mails.Messages}?q=hello");

        Assert.That(refused.Error, Is.EqualTo("Metadata scope does not support 'q' parameter"));
    }

    [Test]
    public async Task The_metadata_scope_does_not_hinder_a_token_that_may_send()
    {
        using var google = new LocalCaller(isStrict: true);
        var given = await Give(google, "gmail.metadata", "gmail.send");
        google.Bearer = given.At("access_token");

        var sent = await google.Post($"{Mails.Messages}/send", Mails.Message(Mails.Text()));

        Assert.That(sent.At("labelIds", 0), Is.EqualTo("SENT"), sent.Text);
    }

    [Test]
    public async Task A_service_account_reads_sheets_but_has_no_mailbox()
    {
        using var google = new LocalCaller(isStrict: true);
        var now = google.Real.GetUtcNow().ToUnixTimeSeconds();
        var answer = await Claim(google, now, now + 3600);
        google.Bearer = answer.At("access_token");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await google.Get(Sheet)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(
                (await google.Get(Profile)).Error,
                Is.EqualTo("Precondition check failed.")
            );
        }
    }

    [TestCase(-7200, -3600)]
    [TestCase(0, 86_400)]
    public async Task A_service_accounts_claim_must_be_short_lived_and_of_now(
        int issued,
        int expires
    )
    {
        using var google = new LocalCaller();
        var now = google.Real.GetUtcNow().ToUnixTimeSeconds();

        var refused = await Claim(google, now + issued, now + expires);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.At("error"), Is.EqualTo("invalid_grant"));
            Assert.That(refused.At("error_description"), Does.Contain("short-lived token"));
        }
    }

    [TestCase("", "invalid_request")]
    [TestCase("password", "unsupported_grant_type")]
    [TestCase("refresh_token", "invalid_request")]
    [TestCase("urn:ietf:params:oauth:grant-type:jwt-bearer", "invalid_grant")]
    public async Task A_trade_that_makes_no_sense_is_refused(string grant, string expected)
    {
        using var google = new LocalCaller();
        (string, string)[] fields =
            grant.Length == 0 ? [] : [("grant_type", grant), ("assertion", "a.b.c")];

        var refused = await google.PostForm("/token", fields);

        Assert.That(refused.At("error"), Is.EqualTo(expected));
    }

    private static Task<Answer> Give(LocalCaller google, params string[] scopes) =>
        google.Post(
            "/local/oauth/tokens",
            new JsonObject
            {
                ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
            }
        );

    private static Task<Answer> Refresh(LocalCaller google, string token) =>
        google.PostForm(
            "/token",
            ("grant_type", "refresh_token"),
            ("client_id", "desk"),
            ("refresh_token", token)
        );

    private static Task<Answer> Claim(LocalCaller google, long issued, long expires)
    {
        var claims = new JsonObject
        {
            ["iss"] = "robot@project.example.org",
            ["scope"] =
                "https://www.googleapis.com/auth/spreadsheets "
                + "https://www.googleapis.com/auth/gmail.readonly",
            ["aud"] = "http://127.0.0.1/token",
            ["iat"] = issued,
            ["exp"] = expires,
        };
        var assertion =
            $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.sig";
        return google.PostForm(
            "/token",
            ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
            ("assertion", assertion)
        );
    }
}
