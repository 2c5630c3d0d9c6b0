using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// What a person can mend is said in one line, with the remedy, and nothing is half done.
/// </summary>
[Category("Process")]
public sealed class FailureTests
{
    [Test]
    public async Task Unknown_setting_is_named()
    {
        await using var program = await SampleProgram.OpenWithoutSetup();
        await program.Set("Rounds:FastIntervall", "00:00:01");

        var ended = await program.Run("run");

        ended.RequireOneErrorLine("Rounds:FastIntervall");
        Assert.That(ended.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Bad_value_is_named_with_the_form_it_must_have()
    {
        await using var program = await SampleProgram.OpenWithoutSetup();
        await program.Set("Programs:demo:Intake:Start", "5 November");

        var ended = await program.Run("run");

        ended.RequireOneErrorLine("Programs:demo:Intake:Start", "5 November", "2010-11-05");
    }

    [Test]
    public async Task Settings_that_are_not_JSON_are_named()
    {
        await using var program = await SampleProgram.OpenWithoutSetup();
        await File.WriteAllTextAsync(program.Demo.Files.Settings, "{ \"Google\": ");

        (await program.Run("run")).RequireOneErrorLine(program.Demo.Files.Settings);
    }

    [Test]
    public async Task Missing_settings_file_is_named_with_the_remedy()
    {
        await using var program = await SampleProgram.OpenWithoutSetup();
        File.Delete(program.Demo.Files.Settings);

        (await program.Run("run")).RequireOneErrorLine("does not exist", "--settings");
    }

    [Test]
    public async Task Address_outside_this_machine_is_refused()
    {
        await using var program = await SampleProgram.OpenWithoutSetup();
        await program.Set("Google:BaseAddress", "http://sheets.example.org/");

        (await program.Run("run")).RequireOneErrorLine("Google:BaseAddress");
    }

    [Test]
    public async Task Server_out_of_reach_ends_the_start()
    {
        await using var program = await SampleProgram.OpenWithoutSetup();
        await program.Set("Google:RetriesMax", 0);
        var closed = $"http://127.0.0.1:{FreePort.Take()}/";
        await program.Set("Google:BaseAddress", closed);

        var ended = await program.Run("run");

        ended.RequireOneErrorLine();
        Assert.That(await program.Spreadsheet.ReadTitles(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Port_of_the_status_page_in_use_ends_the_start_with_the_remedy()
    {
        await using var program = await SampleProgram.Open();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await program.Set("Web:Address", $"http://127.0.0.1:{port}");

        var ended = await program.Run("run");

        ended.RequireOneErrorLine("Web:Address", $"{port}");
        Assert.That(ended.Output.Lines, Has.None.Contains("Exception"));
    }

    [Test]
    public void The_example_of_settings_stands_beside_the_program() =>
        Assert.That(
            File.ReadAllText(
                Path.Combine(AppContext.BaseDirectory, "worker", "appsettings.example.json")
            ),
            Does.Contain("SpreadsheetId")
        );

    [Test]
    public async Task Tabs_not_yet_set_up_end_the_start_with_the_remedy()
    {
        await using var program = await SampleProgram.OpenWithoutSetup();

        (await program.Run("run")).RequireOneErrorLine("\"Matches\"", "setup");
    }

    [Test]
    public async Task Missing_responses_tab_ends_the_start_with_the_remedy()
    {
        await using var program = await SampleProgram.Open();
        await program.Spreadsheet.DeleteTab("Mentee responses");

        var ended = await program.Run("run");

        ended.RequireOneErrorLine("\"Mentee responses\"", "MenteeResponsesTab");
        var matches = await program.Spreadsheet.Read("Matches");
        Assert.That(matches.Rows, Is.Empty);
    }

    [Test]
    public async Task Responses_tab_deleted_under_way_stops_writing_and_mail_but_not_the_worker()
    {
        await using var program = await SampleProgram.Open();
        var worker = await program.StartWorker();
        await program.NextRounds();
        await program.Spreadsheet.DeleteTab("Mentee responses");
        await program.NextRounds();
        var before = await program.Spreadsheet.Read("Matches");
        await program.ApproveAll();
        await program.NextRounds();
        var after = await program.Spreadsheet.Read("Matches");

        Assert.Multiple(() =>
        {
            Assert.That(worker.HasExited, Is.False);
            Assert.That(worker.Output.Lines, Has.Some.Contains("warn:"));
            Assert.That(worker.Output.Lines, Has.None.StartsWith("   at "));
            Assert.That(
                after.Rows.Select(row => after.At(row, "Status")),
                Is.EqualTo(before.Rows.Select(row => before.At(row, "Status")))
            );
        });
        Assert.That(await SheetsMatcher.Demo.Local.SentLetter.ReadAll(program.Demo.Api), Is.Empty);
    }

    [Test]
    public async Task Revoked_sign_in_ends_the_start_with_the_remedy()
    {
        await using var program = await SampleProgram.Open();
        await program.Demo.Api.Post("/local/oauth/revoke-all", new JsonObject());

        (await program.Run("run")).RequireOneErrorLine("login");
    }

    [Test]
    public async Task Sign_in_revoked_under_way_ends_the_worker_with_the_remedy()
    {
        await using var program = await SampleProgram.Open();
        var worker = await program.StartWorker();
        await program.NextRounds();
        await program.Demo.Api.Post("/local/oauth/revoke-all", new JsonObject());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var exitCode = await worker.WaitForExit(patience.Token);

        new Ended(exitCode, worker.Output).RequireOneErrorLine("login");
    }

    [Test]
    public async Task Setup_can_be_repeated_without_harm()
    {
        await using var program = await SampleProgram.Open();
        var before = await program.Spreadsheet.ReadTitles();

        var ended = await program.Run("setup");

        Assert.That(ended.ExitCode, Is.Zero);
        Assert.That(await program.Spreadsheet.ReadTitles(), Is.EqualTo(before));
    }

    [Test]
    public async Task Plan_tells_what_would_be_written_and_writes_nothing()
    {
        await using var program = await SampleProgram.Open();

        var ended = await program.Run("plan");
        var matches = await program.Spreadsheet.Read("Matches");

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero);
            Assert.That(ended.Output.Lines, Is.Not.Empty);
            Assert.That(matches.Rows, Is.Empty);
        });
    }
}
