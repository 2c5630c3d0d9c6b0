using System.Text;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>The sign-in at rest, and where it may be sent.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SignInSafetyTests
{
    private const string Secret = "1//refresh-token-of-the-committee";

    private readonly SignInFolder _folder = new();

    private GoogleSettings Settings => _folder.Settings(new Uri("http://127.0.0.1:1"));

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void The_token_is_nowhere_in_the_folder_as_it_is()
    {
        UserSignIn.FileOf(Settings).Write(new StoredSignIn(Secret, "scope"));

        Assert.That(AllText(), Does.Not.Contain(Secret));
        Assert.That(UserSignIn.FileOf(Settings).Read().RefreshToken, Is.EqualTo(Secret));
    }

    [Test]
    public void A_file_of_an_earlier_version_is_sealed_at_its_first_use()
    {
        _folder.Write("token.json", new { refresh_token = Secret });

        var read = UserSignIn.FileOf(Settings).Read();

        Assert.That(read.RefreshToken, Is.EqualTo(Secret));
        Assert.That(AllText(), Does.Not.Contain(Secret));
        Assert.That(UserSignIn.FileOf(Settings).Read().RefreshToken, Is.EqualTo(Secret));
    }

    [Test]
    public void Every_secret_file_is_its_owners_alone()
    {
        UserSignIn.FileOf(Settings).Write(new StoredSignIn(Secret, "scope"));
        new KeyFolder(Settings.KeysFolder).ErasureKey();

        if (!OperatingSystem.IsWindows())
        {
            var files = Directory.GetFiles(Settings.KeysFolder).Append(Settings.TokenFile).ToList();
            Assert.That(files, Has.Count.EqualTo(3));
            foreach (var file in files)
            {
                Assert.That(
                    File.GetUnixFileMode(file),
                    Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
                );
            }
        }
    }

    [Test]
    public void Without_the_keys_the_file_opens_nothing_and_the_remedy_is_said()
    {
        UserSignIn.FileOf(Settings).Write(new StoredSignIn(Secret, "scope"));
        Directory.Delete(Settings.KeysFolder, recursive: true);

        Assert.That(
            () => UserSignIn.FileOf(Settings).Read(),
            Throws.TypeOf<SignInException>().With.Message.Contains("login")
        );
    }

    [TestCase("http://sheets.example.org/")]
    [TestCase("http://127.0.0.1.example.org/")]
    [TestCase("http://169.254.169.254/")]
    [TestCase("http://localhost@example.org/")]
    [TestCase("ftp://127.0.0.1/")]
    [TestCase("file:///etc/passwd")]
    public void Only_Google_and_this_machine_are_asked(string address) =>
        Assert.That(
            () => GoogleAddresses.Of(new GoogleSettings { BaseAddress = new Uri(address) }),
            Throws.TypeOf<GoogleRefusedException>()
        );

    [TestCase(GoogleScopes.Spreadsheets, GoogleScopes.Compose, GoogleScopes.ReadMail)]
    public void The_usual_scopes_are_the_fewest(params string[] expected) =>
        Assert.That(GoogleScopes.Of(new GoogleSettings()), Is.EqualTo(expected));

    [Test]
    public void Send_only_reads_no_mail_and_a_service_account_leaves_the_sheet_out() =>
        Assert.That(
            GoogleScopes.Of(
                new GoogleSettings { SendOnly = true, ServiceAccountFile = "key.json" }
            ),
            Is.EqualTo(new[] { GoogleScopes.SendMail })
        );

    private string AllText() =>
        string.Concat(
            Directory
                .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
                .Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file)))
        );
}
