using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SheetsMatcher.LocalGoogle.Tests.Clients;

/// <summary>The programs in docs/local-google-for-tests.md do what the page says, word for word.</summary>
internal sealed partial class DocsExampleTests
{
    private const string Address = "http://127.0.0.1:5080";

    private static readonly string Page = File.ReadAllText(
        NodeModules.InCheckout("docs/local-google-for-tests.md")
    );

    [Test]
    public Task The_program_for_Node_prints_the_loan()
    {
        NodeModules.Require();
        return Prints("node", ["--input-type=module", "-e"], "js", NodeModules.Folder);
    }

    [Test]
    public Task The_program_for_Python_prints_the_loan()
    {
        OutsideProgram.SkipUnless(OutsideProgram.IsInstalled("python3"), "Install python3.");
        return Prints("python3", ["-c"], "python", Path.GetTempPath());
    }

    [Test]
    public async Task The_program_in_CSharp_reads_the_loan()
    {
        // The page's text, which the last assertion compares with these lines.
        var google = new LocalGoogleService(new LocalGoogleOptions(), TimeProvider.System);
        using var client = new HttpClient(google.CreateHandler())
        {
            BaseAddress = new Uri("http://127.0.0.1/v4/spreadsheets/"),
            DefaultRequestHeaders =
            {
                Authorization = new AuthenticationHeaderValue("Bearer", "x"),
            },
        };

        using var made = await client.PostAsJsonAsync("/v4/spreadsheets", new JsonObject());
        var sheet = (await made.Content.ReadFromJsonAsync<JsonObject>())?["spreadsheetId"];
        using var put = await client.PutAsJsonAsync(
            $"{sheet}/values/Sheet1!A1?valueInputOption=USER_ENTERED",
            new { values = new[] { new[] { "Emma", "2010-11-05" } } }
        );
        var read = await client.GetFromJsonAsync<JsonObject>($"{sheet}/values/Sheet1!A1:B1");
        var loan = read?["values"]?[0]?.AsArray().Select(cell => $"{cell}");

        var own = await File.ReadAllTextAsync(
            NodeModules.InCheckout(
                "tests/SheetsMatcher.LocalGoogle.Tests/Clients/DocsExampleTests.cs"
            )
        );
        Assert.Multiple(() =>
        {
            Assert.That(loan, Is.EqualTo(new[] { "Emma", "2010-11-05" }));
            Assert.That(Words(own), Does.Contain(Words(Block("csharp"))));
        });
    }

    private static async Task Prints(
        string program,
        IEnumerable<string> options,
        string language,
        string folder
    )
    {
        await using var server = await LocalGoogleServer.StartAsync(
            new LocalGoogleService(new LocalGoogleOptions(), TimeProvider.System),
            new Uri("http://127.0.0.1:0")
        );
        var code = Block(language);
        Assert.That(code, Does.Contain(Address));
        var run = await OutsideProgram.Run(
            program,
            [
                .. options,
                code.Replace(Address, $"{server.Address}".TrimEnd('/'), StringComparison.Ordinal),
            ],
            folder,
            server.Address
        );
        Assert.That(run, Is.EqualTo((0, "Emma is due on 2010-11-05\n")));
    }

    private static string Block(string language) =>
        BlockPattern()
            .Matches(Page)
            .Single(block => block.Groups["language"].Value == language)
            .Groups["code"]
            .Value;

    /// <summary>Line breaks and indents are the formatter's.</summary>
    private static string Words(string code) => SpacePattern().Replace(code, "");

    [GeneratedRegex(
        @"^```(?<language>\w+)\n(?<code>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
