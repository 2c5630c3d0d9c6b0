using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>Every prerequisite has a row, and each failure a remedy and an exit code.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class CheckTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task All_is_well_when_everything_is_there()
    {
        var run = await ToolRun.On(_rig, "check", "--json");

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(
            Rows(run).Select(row => $"{row["what"]}"),
            Is.SupersetOf(
                new[]
                {
                    "Settings",
                    "Time zone data",
                    "Clock",
                    "Ledger",
                    "Disk",
                    "Sign-in",
                    "Permissions",
                    "lta: Mailbox",
                    "lta: Spreadsheet",
                    "lta: Sharing",
                    "lta: Tabs",
                    "lta: Headings and answers",
                    "lta: Settings tab",
                    "lta: Schedule",
                    "lta: Letters",
                    "lta: Quota",
                }
            )
        );
        Assert.That(Verdict(run, "Clock"), Is.EqualTo("good"));
    }

    [Test]
    public async Task A_table_says_the_same_to_people()
    {
        var run = await ToolRun.On(_rig, "check");

        Assert.That(run.Output, Does.Contain("Prerequisite").And.Contain("Spreadsheet"));
    }

    [Test]
    public async Task A_sign_in_that_was_withdrawn_fails_with_the_remedy()
    {
        await _rig.RevokeSignIn();

        var run = await ToolRun.On(_rig, "check", "--json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Verdict(run, "lta: Mailbox"), Is.EqualTo("failed"));
        Assert.That(Remedy(run, "lta: Mailbox"), Does.Contain("login"));
    }

    [Test]
    public async Task Nobody_signed_in_leaves_the_rest_unchecked()
    {
        File.Delete(Path.Combine(_rig.Folder, "token.json"));

        var run = await ToolRun.On(_rig, "check", "--json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Verdict(run, "Sign-in"), Is.EqualTo("failed"));
        Assert.That(Verdict(run, "Permissions"), Is.EqualTo("notChecked"));
    }

    [Test]
    public async Task A_tab_that_is_gone_fails_with_the_remedy()
    {
        var id = await _rig.SheetIdOf("Matches");
        await _rig.Batch(new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = id } });

        var run = await ToolRun.On(_rig, "check", "--json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Remedy(run, "lta: Tabs"), Does.Contain("setup"));
        Assert.That(Verdict(run, "lta: Headings and answers"), Is.EqualTo("notChecked"));
    }

    [Test]
    public async Task A_heading_that_is_gone_fails_with_the_tab_and_the_question()
    {
        await _rig.Type("Mentor responses!C1", "Name, please");

        var run = await ToolRun.On(_rig, "check", "--json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(
            $"{Row(run, "lta: Headings and answers")["found"]}",
            Does.Contain("Full name").And.Contain("Mentor responses")
        );
    }

    [TestCase("Settings!B3", "Settings tab")]
    [TestCase("Schedule!D2", "Schedule")]
    [TestCase("Letters!C2", "Letters")]
    public async Task What_the_committee_mistyped_in_a_tab_of_its_own_is_a_warning(
        string cell,
        string what
    )
    {
        await _rig.Type(cell, "?? {{");

        var run = await ToolRun.On(_rig, "check", "--json");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(Verdict(run, $"lta: {what}"), Is.EqualTo("warning"), run.Output);
        Assert.That(Remedy(run, $"lta: {what}"), Does.Contain("Problems"));
    }

    [Test]
    public async Task A_test_letter_goes_to_the_committee_alone()
    {
        var run = await ToolRun.On(_rig, "check", "--test-letter", "--json");

        Assert.That(Verdict(run, "lta: Test letter"), Is.EqualTo("good"));
        Assert.That(_rig.Sent(), Is.Not.Empty.And.All.Contains("[Test]"));
        Assert.That(_rig.Sent(), Has.None.Contains("mentor@example.org"));
    }

    [Test]
    public async Task A_file_that_others_can_read_is_said()
    {
        Assume.That(OperatingSystem.IsWindows(), Is.False);
        await ToolRun.On(_rig, "check");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                Path.Combine(_rig.Folder, "token.json"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead
            );
        }

        var run = await ToolRun.On(_rig, "check", "--json");

        Assert.That(Verdict(run, "Sign-in"), Is.EqualTo("warning"));
        Assert.That(Remedy(run, "Sign-in"), Does.Contain("chmod 600"));
    }

    private static IEnumerable<JsonNode> Rows(ToolRun run) =>
        run.Json.AsArray().Select(row => row ?? throw new AssertionException("an empty row"));

    private static JsonNode Row(ToolRun run, string what) =>
        Rows(run).Single(row => $"{row["what"]}" == what);

    private static string Verdict(ToolRun run, string what) => $"{Row(run, what)["verdict"]}";

    private static string Remedy(ToolRun run, string what) => $"{Row(run, what)["remedy"]}";
}
