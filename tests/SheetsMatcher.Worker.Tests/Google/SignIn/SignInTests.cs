using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.SignIn;

/// <summary>
/// The sign-in's files and what Google says of them; each failure names its remedy.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SignInTests
{
    private const string Get = "/v4/spreadsheets/sheet-1";
    private const string Login = "run \"sheets-matcher login\"";

    private readonly ScriptedGoogle _google = new();

    [TearDown]
    public void TearDown() => _google.Dispose();

    [TestCase("https://sheets.example.org/")]
    [TestCase("http://10.0.0.7:5080")]
    [TestCase("ftp://127.0.0.1/")]
    [TestCase("http://127.0.0.1.example.org/")]
    public void An_address_off_this_machine_is_refused(string address)
    {
        _google.Settings.BaseAddress = new Uri(address);

        Assert.That(
            () => _google.Services(),
            Throws.TypeOf<GoogleRefusedException>().With.Message.Contains("Google:BaseAddress")
        );
    }

    [Test]
    public void Without_an_address_the_services_are_Googles_own()
    {
        _google.Settings.BaseAddress = null;

        Assert.That(() => _google.Services(), Throws.Nothing);
        Assert.That(GoogleAddresses.Of(_google.Settings).ServiceBase, Is.Null);
    }

    [TestCase("client_secret.json")]
    [TestCase("token.json")]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(Path.Combine(_google.Folder, file));

        Assert.That(
            () => _google.Services(),
            Throws.TypeOf<SignInException>().With.Message.Contains(file)
        );
    }

    [TestCase("client_secret.json", "not json", "not an OAuth client")]
    [TestCase("client_secret.json", "{}", "client_secret.json")]
    [TestCase("client_secret.json", "", "not an OAuth client")]
    [TestCase("client_secret.json", "null", "not an OAuth client")]
    [TestCase("client_secret.json", "[]", "not an OAuth client")]
    [TestCase(
        "client_secret.json",
        """{"web":{"client_id":"client","client_secret":"secret"}}""",
        "of the type \"Web application\""
    )]
    [TestCase("client_secret.json", """{"installed": {"client_id": "x"}}""", "no client id")]
    [TestCase("token.json", "not json", Login)]
    [TestCase("token.json", "{}", Login)]
    [TestCase("token.json", """{"refresh_token": ""}""", Login)]
    [TestCase("token.json", """{"refresh_token": 7}""", Login)]
    [TestCase("token.json", """{"refresh_token": "r", "scope": "openid"}""", "gmail.compose")]
    public void An_unusable_file_comes_with_the_remedy(string file, string content, string words)
    {
        File.WriteAllText(Path.Combine(_google.Folder, file), content);

        Assert.That(
            () => _google.Services(),
            Throws.TypeOf<SignInException>().With.Message.Contains(words)
        );
    }

    [Test]
    public void A_sign_in_whose_permissions_were_not_recorded_is_tried()
    {
        File.WriteAllText(
            Path.Combine(_google.Folder, "token.json"),
            """{"refresh_token": "r", "token_uri": "https://oauth2.googleapis.com/token"}"""
        );

        Assert.That(() => _google.Services(), Throws.Nothing);
    }

    [TestCase("invalid_grant", Login)]
    [TestCase("invalid_client", "Google:ClientSecretFile")]
    public void A_sign_in_that_Google_no_longer_accepts_is_for_a_person(string error, string remedy)
    {
        _google.On("/token", new Reply(400, $$"""{"error": "{{error}}"}"""));

        Assert.That(Reading, Throws.TypeOf<SignInException>().With.Message.Contains(remedy));
        Assert.That(_google.Arrivals, Is.Empty);
    }

    [Test]
    public void A_sign_in_server_that_is_busy_is_asked_again()
    {
        _google
            .On(
                "/token",
                Reply.Html(503),
                Reply.Ok(
                    new
                    {
                        access_token = "access-2",
                        expires_in = 3599,
                        token_type = "Bearer",
                    }
                )
            )
            .On(Get, Reply.OkText("{}"));

        Assert.That(Reading, Throws.Nothing);
        Assert.That(_google.TokenRequests, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_sign_in_server_that_stays_busy_is_not_for_a_person()
    {
        _google.On("/token", Reply.Html(503));

        Assert.That(Reading, Throws.TypeOf<GoogleUnavailableException>());
    }

    [Test]
    public async Task A_token_that_ran_out_early_is_renewed_and_the_call_repeated()
    {
        _google
            .On(
                "/token",
                Reply.Ok(
                    new
                    {
                        access_token = "one",
                        expires_in = 3599,
                        token_type = "Bearer",
                    }
                ),
                Reply.Ok(
                    new
                    {
                        access_token = "two",
                        expires_in = 3599,
                        token_type = "Bearer",
                    }
                )
            )
            .On(Get, Reply.Error(401, "Invalid Credentials"), Reply.OkText("{}"));

        await Reading();

        Assert.That(
            _google.Arrivals.Select(arrival => arrival.Authorization),
            Is.EqualTo(["Bearer one", "Bearer two"])
        );
    }

    [Test]
    public void A_token_refused_even_when_renewed_is_for_a_person()
    {
        _google.On(Get, Reply.Error(401, "Invalid Credentials"));

        Assert.That(Reading, Throws.TypeOf<SignInException>().With.Message.Contains(Login));
        Assert.That(_google.Arrivals, Has.Count.LessThanOrEqualTo(3));
    }

    [Test]
    public void A_permission_that_was_not_given_is_for_a_person()
    {
        _google.On(
            Get,
            Reply.Error(403, "Request had insufficient authentication scopes.", "PERMISSION_DENIED")
        );

        Assert.That(
            Reading,
            Throws.TypeOf<SignInException>().With.Message.Contains("leave every box ticked")
        );
    }

    [Test]
    public async Task A_service_account_reads_the_sheet_with_a_signed_request()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var file = Path.Combine(_google.Folder, "service.json");
        await File.WriteAllTextAsync(
            file,
            System.Text.Json.JsonSerializer.Serialize(
                new
                {
                    client_email = "robot@project.iam.example.org",
                    private_key = key.ExportPkcs8PrivateKeyPem(),
                    token_uri = "https://elsewhere.example.org/token",
                }
            )
        );
        _google.Settings.ServiceAccountFile = file;
        _google.On(Get, Reply.OkText("{}"));

        await Reading();

        Assert.That(_google.TokenRequests, Has.Count.EqualTo(1));
    }

    [TestCase("not json")]
    [TestCase("{}")]
    [TestCase("""{"client_email": "a@example.org", "private_key": "no key"}""")]
    public void A_bad_service_account_file_is_named(string content)
    {
        var file = Path.Combine(_google.Folder, "service.json");
        File.WriteAllText(file, content);
        _google.Settings.ServiceAccountFile = file;

        Assert.That(
            () => _google.Services(),
            Throws.TypeOf<SignInException>().With.Message.Contains("Google:ServiceAccountFile")
        );
    }

    private async Task Reading() =>
        await _google.Services().OpenSpreadsheet("sheet-1").ReadOutline(CancellationToken.None);
}
