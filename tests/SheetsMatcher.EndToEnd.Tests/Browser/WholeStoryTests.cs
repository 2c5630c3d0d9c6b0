using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.EndToEnd.Tests.Processes;
using SheetsMatcher.Worker.Tests.Ledger;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>
/// From a fresh folder to a running intake, by the real program in a terminal and a real browser,
/// with a slip of the pen at each step.
/// </summary>
[Category("Process")]
public sealed partial class WholeStoryTests
{
    private SampleProgram _program;
    private Chromium _chromium;

    private string Folder => _program.Demo.Files.Folder;

    [SetUp]
    public async Task FreshFolder()
    {
        PtyRun.NeedTerminal();
        _chromium = await Chromium.OpenOrSkip();
        _program = await SampleProgram.OpenWithoutSetup();
        File.Delete(_program.Demo.Files.Token);
    }

    [TearDown]
    public async Task Close()
    {
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }
    }

    [Test]
    public async Task From_download_to_letters_and_out_again()
    {
        await SignIn();
        await SetUpAndCheck();
        await RunUntilLettersAreSent();
        await LookStopAndGoOn();
        await Upgrade();
        await MoveOut();
        await EraseSomebody();
        await SignOut();
    }

    private async Task SignIn()
    {
        await Says(2, "Did you mean \"login\"?", "logn");
        await Says(2, "Did you mean \"--no-browser\"?", "login", "--no-brwser");
        await Says(1, "login", "check");
        await using var login = Start("login");
        var link = await login.WaitFor(Link());
        var page = await _chromium.OpenPage();
        await page.GotoAsync(link);
        await page.Locator("#allow").ClickAsync();

        Assert.That(await login.End(), Is.Zero, login.Screen);
        Assert.That(login.Screen, Does.Contain("gmail.compose").And.Contain("Signed in"));
        Assert.That(File.Exists(_program.Demo.Files.Token), Is.True);
    }

    private async Task SetUpAndCheck()
    {
        await Says(1, "setup", "run");
        await Says(2, "Did you mean \"--settings\"?", "setup", "--setings", "x");
        await Says(0, "made the tab Keep apart", "setup");
        await Says(0, "nothing was changed", "setup");
        await Says(2, "Did you mean \"--test-letter\"?", "check", "--test-leter");
        await Says(0, "Prerequisite", "check");
        await Says(2, "Did you mean \"demo\"?", "plan", "--program", "demp");
        await Says(0, "pairings", "plan");
    }

    private async Task RunUntilLettersAreSent()
    {
        await Says(2, "Did you mean \"run\"?", "rum");
        await using var worker = Start("run");
        await worker.WaitFor("pairings:");
        await _program.ApproveAll();
        await worker.WaitFor("was sent");
        await worker.Type("\u0003");

        Assert.That(await worker.End(), Is.EqualTo(130), worker.Screen);
        Assert.That(worker.Screen, Does.Not.Contain("   at "));
        Assert.That(await SentLetter.ReadAll(_program.Demo.Api), Is.Not.Empty);
    }

    private async Task LookStopAndGoOn()
    {
        await Says(2, "Did you mean \"status\"?", "staus");
        // Ctrl-C broke off the mail round, which has no end to tell.
        await Says(0, "Last matching round", "status");
        await Says(0, "mail is stopped", "stop");
        await Says(0, "stopped since", "status");
        await Says(0, "mail goes on", "resume");
        await Says(2, "--test", "letters", "send");
        await Says(2, "Did you mean", "letters", "send", "--test", "--letter", "introductio");
    }

    /// <summary>The rest goes first, so that a letter more would be one that goes again.</summary>
    private async Task Upgrade()
    {
        await Says(0, "letters sent:", "round");
        await Says(0, "letters sent: 0", "round");
        var sent = (await SentLetter.ReadAll(_program.Demo.Api)).Count;
        EarlierLedger.GoBack(_program.Demo.Files.Ledger, EarlierLedger.Migrations.Count - 1);

        await Says(0, "letters sent: 0", "round");
        await using (
            var ledger = new SqliteConnection($"Data Source={In("newer.db")};Pooling=False")
        )
        {
            File.Copy(_program.Demo.Files.Ledger, In("newer.db"));
            await ledger.OpenAsync();
            EarlierLedger.Remember(ledger, "9999_later.sql");
        }

        await Says(1, "newer version", "restore", In("newer.db"), "--yes");
        Assert.That(await SentLetter.ReadAll(_program.Demo.Api), Has.Count.EqualTo(sent));
    }

    private async Task MoveOut()
    {
        await Says(2, "Did you mean \"letters\"?", "export", "leters");
        await Says(0, "rows:", "export", "letters", "--out", In("letters.csv"));
        await Says(2, "--force", "export", "letters", "--out", In("letters.csv"));
        await Says(0, "rows:", "backup", In("backup.db"));
        await Says(2, "Did you mean \"backup.db\"?", "restore", In("bakup.db"));
        await Says(0, "Restored", "restore", In("backup.db"), "--yes");
        await Says(0, "letters sent: 0", "round");
        Assert.That(
            (await SentLetter.ReadAll(_program.Demo.Api)).Select(letter => letter.Reference),
            Is.Unique
        );
    }

    private async Task EraseSomebody()
    {
        var before = await _program.Spreadsheet.Read("Mentee responses");
        var mentee = before.At(before.Rows.First(), "Email Address");
        await Says(2, "expected an address", "erase", "somebody");
        await using var doubt = Start("erase", mentee);
        await doubt.WaitFor("Type yes to go on");
        await doubt.Type("ye\n");
        Assert.That(await doubt.End(), Is.EqualTo(1), doubt.Screen);
        await using var erase = Start("erase", mentee);
        await erase.WaitFor("Type yes to go on");
        await erase.Type("yes\n");

        Assert.That(await erase.End(), Is.Zero, erase.Screen);
        Assert.That(doubt.Screen, Does.Contain("Nothing was erased"));
        Assert.That(erase.Screen, Does.Contain("Copies remain in"));
        var left = await _program.Spreadsheet.Read("Mentee responses");
        Assert.That(
            left.Rows.Select(row => left.At(row, "Email Address")),
            Has.None.EqualTo(mentee)
        );
    }

    private async Task SignOut()
    {
        await Says(0, "Signed out", "logout");
        await Says(1, "login", "round");
    }

    private string In(string file) => Path.Combine(Folder, file);

    private PtyRun Start(params IReadOnlyList<string> arguments) =>
        PtyRun.Start(Folder, [.. arguments, "--settings", _program.Demo.Files.Settings]);

    private async Task Says(int exitCode, string words, params IReadOnlyList<string> arguments)
    {
        await using var run = Start(arguments);
        var ended = await run.End();
        Assert.Multiple(() =>
        {
            Assert.That(ended, Is.EqualTo(exitCode), run.Screen);
            Assert.That(run.Screen, Does.Contain(words));
            Assert.That(run.Screen, Does.Not.Contain("   at "));
        });
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/o/oauth2/v2/auth\?\S+(?=\s)")]
    private static partial Regex Link();
}
