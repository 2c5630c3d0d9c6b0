using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SheetsMatcher.LocalGoogle.Tests.OAuth;

internal sealed class SignInTests
{
    private const string Redirect = "http://127.0.0.1:49152/authorize/";
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-the-game";
    private const string Profile = "/gmail/v1/users/me/profile";

    [Test]
    public async Task Allowing_gives_a_code_the_code_gives_tokens_and_the_token_opens_the_mailbox()
    {
        using var google = new LocalCaller(isStrict: true);

        var back = await Decide(google, "allow");
        var tokens = await Redeem(google, QueryOf(back)["code"], Verifier);
        google.Bearer = tokens.At("access_token");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(back.GetLeftPart(UriPartial.Path), Is.EqualTo(Redirect));
            Assert.That(QueryOf(back)["state"], Is.EqualTo("s t"));
            Assert.That(tokens.At("expires_in"), Is.EqualTo("3599"));
            Assert.That(
                tokens.At("scope"),
                Is.EqualTo("https://www.googleapis.com/auth/gmail.readonly")
            );
            Assert.That((await google.Get(Profile)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Denying_sends_the_user_back_without_a_code()
    {
        using var google = new LocalCaller(isStrict: true);

        var back = await Decide(google, "deny");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(QueryOf(back)["error"], Is.EqualTo("access_denied"));
            Assert.That(QueryOf(back), Does.Not.ContainKey("code"));
        }
    }

    [Test]
    public async Task A_code_counts_once_and_only_with_its_verifier()
    {
        using var google = new LocalCaller(isStrict: true);
        var first = QueryOf(await Decide(google, "allow"))["code"];
        var second = QueryOf(await Decide(google, "allow"))["code"];

        var wrong = await Redeem(google, first, "another-verifier");
        await Redeem(google, second, Verifier);
        var again = await Redeem(google, second, Verifier);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.At("error_description"), Is.EqualTo("Invalid code verifier."));
            Assert.That(again.At("error"), Is.EqualTo("invalid_grant"));
        }
    }

    [TestCase("redirect_uri", "https://evil.example/", "redirect_uri_mismatch")]
    [TestCase("redirect_uri", "", "redirect_uri_mismatch")]
    [TestCase("response_type", "token", "unsupported_response_type")]
    [TestCase("scope", "", "Missing required parameter: scope")]
    [TestCase("client_id", "", "Missing required parameter: client_id")]
    public async Task A_request_that_makes_no_sense_is_blocked(
        string name,
        string value,
        string expected
    )
    {
        using var google = new LocalCaller();
        var fields = Asking();
        fields[name] = value;

        var page = await google.Get(AuthPath(fields));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(page.Text, Does.Contain(expected));
        }
    }

    [Test]
    public async Task What_a_program_calls_itself_is_shown_as_text()
    {
        using var google = new LocalCaller();
        var fields = Asking();
        fields["client_id"] = "<script>alert(1)</script>";

        var page = await google.Get(AuthPath(fields));

        Assert.That(page.Text, Does.Contain("&lt;script&gt;").And.Not.Contain("<script>"));
    }

    private static async Task<Uri> Decide(LocalCaller google, string decision)
    {
        var page = await google.Get(AuthPath(Asking()));
        var request = Regex.Match(page.Text, "name=\"request\" value=\"([^\"]+)\"").Groups[1].Value;
        var answer = await google.PostForm(
            "/o/oauth2/v2/auth/decision",
            ("request", request),
            ("decision", decision)
        );
        return answer.Location ?? throw new AssertionException(answer.Text);
    }

    private static Task<Answer> Redeem(LocalCaller google, string code, string verifier) =>
        google.PostForm(
            "/token",
            ("grant_type", "authorization_code"),
            ("client_id", "desk"),
            ("client_secret", "s"),
            ("code", code),
            ("redirect_uri", Redirect),
            ("code_verifier", verifier)
        );

    private static Dictionary<string, string> Asking() =>
        new()
        {
            ["client_id"] = "desk",
            ["redirect_uri"] = Redirect,
            ["response_type"] = "code",
            ["scope"] = "https://www.googleapis.com/auth/gmail.readonly",
            ["state"] = "s t",
            ["code_challenge"] = Base64Url.EncodeToString(
                SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))
            ),
            ["code_challenge_method"] = "S256",
        };

    private static string AuthPath(Dictionary<string, string> fields) =>
        "/o/oauth2/v2/auth?"
        + string.Join(
            '&',
            fields
                .Where(field => field.Value.Length > 0)
                .Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")
        );

    private static Dictionary<string, string> QueryOf(Uri address) =>
        address
            .Query.TrimStart('?')
            .Split('&')
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
}
