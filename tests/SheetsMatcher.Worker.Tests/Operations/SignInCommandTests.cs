using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>Signing in from a machine without a browser, and signing out.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SignInCommandTests
{
    private readonly ScriptedGoogle _google = new();
    private readonly StringWriter _output = new();

    private TokenFile File => UserSignIn.FileOf(_google.Settings);

    [SetUp]
    public void SetUp() => System.IO.File.Delete(_google.Settings.TokenFile);

    [TearDown]
    public void TearDown()
    {
        _google.Dispose();
        _output.Dispose();
    }

    [TestCase("http://127.0.0.1:8085/?code=4%2F0abc&scope=x")]
    [TestCase("  http://127.0.0.1:8085/?state=s&code=4/0abc  ")]
    [TestCase("4/0abc")]
    public async Task The_address_or_the_code_of_another_browser_signs_in(string pasted)
    {
        _google.On("/token", Granted());

        await Login(pasted);

        Assert.That(File.Read().RefreshToken, Is.EqualTo("refresh-2"));
        Assert.That(_output.ToString(), Does.Contain("/o/oauth2/v2/auth"));
    }

    [TestCase("")]
    [TestCase("http://127.0.0.1:8085/")]
    [TestCase("I pressed Allow")]
    public void What_holds_no_code_is_said_and_keeps_nothing(string pasted)
    {
        Assert.That(
            async () => await Login(pasted),
            Throws.TypeOf<SignInException>().With.Message.Contains("code=")
        );
        Assert.That(File.Exists, Is.False);
    }

    [Test]
    public void A_no_in_the_browser_is_said() =>
        Assert.That(
            async () => await Login("http://127.0.0.1:8085/?error=access_denied"),
            Throws.TypeOf<SignInException>().With.Message.Contains("declined")
        );

    [Test]
    public async Task Each_permission_is_explained_before_it_is_asked_for()
    {
        _google.On("/token", Granted());

        await Login("4/0abc");

        foreach (var scope in GoogleScopes.All)
        {
            Assert.That(_output.ToString(), Does.Contain(GoogleScopes.Why(scope)));
        }
    }

    [Test]
    public async Task Signing_out_tells_Google_first_and_then_forgets()
    {
        File.Write(new StoredSignIn("refresh-1", null));
        _google.On("/revoke", Reply.Ok(new { }));

        var revoked = await Signer().Revoke(CancellationToken.None);

        Assert.That(revoked, Is.True);
        Assert.That(_google.Arrivals.Select(each => each.Path), Is.EqualTo(new[] { "/revoke" }));
        Assert.That(File.Exists, Is.False);
        Assert.That(await Signer().Revoke(CancellationToken.None), Is.False);
    }

    [Test]
    public async Task A_sign_in_that_Google_has_forgotten_is_forgotten_here_too()
    {
        File.Write(new StoredSignIn("refresh-1", null));
        _google.On("/revoke", new Reply(400, """{"error":"invalid_token"}"""));

        Assert.That(await Signer().Revoke(CancellationToken.None), Is.True);
        Assert.That(File.Exists, Is.False);
    }

    [Test]
    public void Google_out_of_reach_leaves_the_sign_in_and_says_so()
    {
        File.Write(new StoredSignIn("refresh-1", null));
        _google.On("/revoke", Reply.Html(503));

        Assert.That(
            async () => await Signer().Revoke(CancellationToken.None),
            Throws.TypeOf<GoogleUnavailableException>().With.Message.Contains("connections")
        );
        Assert.That(File.Exists, Is.True);
    }

    private Login Signer() => new(_google.Settings, _output, _google.Time);

    private async Task Login(string pasted)
    {
        using var input = new StringReader(pasted);
        await Signer().RunWithoutBrowser(input, CancellationToken.None);
    }

    private static Reply Granted() =>
        Reply.Ok(
            new
            {
                access_token = "access-2",
                refresh_token = "refresh-2",
                expires_in = 3599,
                token_type = "Bearer",
                scope = string.Join(' ', GoogleScopes.All),
            }
        );
}
