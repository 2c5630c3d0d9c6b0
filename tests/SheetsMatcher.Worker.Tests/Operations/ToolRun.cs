using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>What a command said and how it ended, run through the real command line.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public JsonNode Json =>
        JsonNode.Parse(Output) ?? throw new AssertionException("no JSON was printed");

    public IReadOnlyList<string> ErrorLines =>
        Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<ToolRun> On(Rig rig, params IReadOnlyList<string> arguments) =>
        Of([.. arguments, "--settings", rig.SettingsPath], "");

    /// <param name="typed">What a person types while it runs.</param>
    public static async Task<ToolRun> Of(IReadOnlyList<string> arguments, string typed)
    {
        using var signals = new StopSignals();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var input = new StringReader(typed);
        var terminal = new Terminal(output, errors, Terminal.ColumnsOfFile) { Input = input };
        var exitCode = await CommandLine.Run([.. arguments], terminal, signals);
        return new ToolRun(exitCode, output.ToString(), errors.ToString());
    }
}
