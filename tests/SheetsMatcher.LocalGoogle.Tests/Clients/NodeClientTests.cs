namespace SheetsMatcher.LocalGoogle.Tests.Clients;

/// <summary>
/// Clients that others wrote for Google, pointed at a LocalGoogle on loopback: each script asserts
/// what it gets, and its output says which of its tests failed.
/// </summary>
internal sealed class NodeClientTests
{
    [TestCase("sheets.test.js", TestName = "Googles_sheets_client_is_served")]
    [TestCase("errors.test.js", TestName = "Googles_sheets_client_is_refused_in_its_words")]
    [TestCase("gmail.test.js", TestName = "Googles_gmail_client_is_served")]
    [TestCase("google-spreadsheet.test.js", TestName = "Google_spreadsheet_is_served")]
    public async Task A_client_finds_what_it_knows_from_Google(string script)
    {
        NodeModules.Require();
        await using var server = await LocalGoogleServer.StartAsync(
            new LocalGoogleService(new LocalGoogleOptions(), TimeProvider.System),
            new Uri("http://127.0.0.1:0")
        );

        var run = await OutsideProgram.Run(
            "node",
            ["--test", "--test-reporter=spec", script],
            NodeModules.Folder,
            server.Address
        );

        Assert.That(run.ExitCode, Is.Zero, run.Output);
    }
}
