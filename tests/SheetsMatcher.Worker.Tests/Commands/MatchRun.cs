using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Commands.Printing;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>What <c>match</c> printed and how it ended, run through the real command line.</summary>
internal sealed record MatchRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> ErrorLines =>
        Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What was printed with <c>--format json</c>.</summary>
    public JsonNode Json =>
        JsonNode.Parse(Output) ?? throw new AssertionException("no JSON was printed");

    /// <summary>The names in each pair that was printed with <c>--format json</c>.</summary>
    public IReadOnlyList<(string Mentor, string Mentee)> Pairs =>
        [
            .. Json["pairs"]
                ?.AsArray()
                .Select(pair => ($"{pair?["mentor"]?["name"]}", $"{pair?["mentee"]?["name"]}"))
                ?? [],
        ];

    public static async Task<MatchRun> Of(params IReadOnlyList<string> options)
    {
        using var signals = new StopSignals();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.Run(
            ["match", .. options],
            new Terminal(output, errors, Terminal.ColumnsOfFile),
            signals
        );
        return new MatchRun(exitCode, output.ToString(), errors.ToString());
    }
}
