using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.SignIn;

/// <summary>The sign-in through a browser, played by a client that follows the link.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LoginTests
{
    private readonly ScriptedGoogle _google = new();
    private readonly StringWriter _output = new();
    private Uri? _link;

    private string TokenFile => _google.Settings.TokenFile;

    [SetUp]
    public void SetUp() => File.Delete(TokenFile);

    [TearDown]
    public void TearDown()
    {
        _google.Dispose();
        _output.Dispose();
    }

    [Test]
    public async Task The_refresh_token_is_kept_in_a_private_file()
    {
        _google.On("/token", Granted(string.Join(' ', GoogleScopes.All)));

        await SignedIn("code=the-code");

        var kept = await File.ReadAllTextAsync(TokenFile);
        Assert.That(kept, Does.Not.Contain("refresh-2"));
        Assert.That(
            UserSignIn.FileOf(_google.Settings).Read().RefreshToken,
            Is.EqualTo("refresh-2")
        );
        Assert.That(() => _google.Services(), Throws.Nothing);
        Assert.That(Directory.GetFiles(_google.Folder), Has.Length.EqualTo(2));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(
                File.GetUnixFileMode(TokenFile),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
            );
        }
    }

    [Test]
    public async Task The_link_asks_for_every_permission_and_for_lasting_access()
    {
        _google.On("/token", Granted(string.Join(' ', GoogleScopes.All)));

        await SignedIn("code=the-code");

        var link = Uri.UnescapeDataString(_link?.ToString() ?? "").Replace('+', ' ');
        Assert.That(_link?.AbsolutePath, Is.EqualTo("/o/oauth2/v2/auth"));
        Assert.That(link, Does.Contain(string.Join(' ', GoogleScopes.All)));
        Assert.That(link, Does.Contain("access_type=offline"));
        Assert.That(link, Does.Contain("prompt=consent"));
        Assert.That(_output.ToString(), Does.Contain(_link?.OriginalString));
    }

    [Test]
    public void A_sign_in_that_was_declined_keeps_nothing()
    {
        Assert.That(
            async () => await SignedIn("error=access_denied"),
            Throws.TypeOf<SignInException>().With.Message.Contains("declined")
        );
        Assert.That(File.Exists(TokenFile), Is.False);
    }

    [Test]
    public void A_box_left_unticked_is_said()
    {
        _google.On("/token", Granted(GoogleScopes.Spreadsheets));

        Assert.That(
            async () => await SignedIn("code=the-code"),
            Throws.TypeOf<SignInException>().With.Message.Contains("gmail.compose")
        );
        Assert.That(File.Exists(TokenFile), Is.False);
    }

    [Test]
    public void A_sign_in_that_does_not_last_is_said()
    {
        Assert.That(
            async () => await SignedIn("code=the-code"),
            Throws.TypeOf<SignInException>().With.Message.Contains("no lasting sign-in")
        );
    }

    private Task SignedIn(string answer)
    {
        var login = new Login(
            _google.Settings,
            _output,
            _google.Time,
            link =>
            {
                _link = link;
                _ = Return(link, answer);
                return true;
            }
        );
        return login.Run(CancellationToken.None);
    }

    /// <summary>
    /// What the browser does once the person has answered: it follows the redirect.
    /// </summary>
    private static async Task Return(Uri link, string answer)
    {
        var query = link
            .Query.TrimStart('?')
            .Split('&')
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        var state = query.TryGetValue("state", out var value) ? $"&state={value}" : "";
        using var browser = new HttpClient();
        await browser.GetAsync($"{query["redirect_uri"]}?{answer}{state}");
    }

    private static Reply Granted(string scope) =>
        Reply.Ok(
            new
            {
                access_token = "access-2",
                refresh_token = "refresh-2",
                expires_in = 3599,
                token_type = "Bearer",
                scope,
            }
        );
}
