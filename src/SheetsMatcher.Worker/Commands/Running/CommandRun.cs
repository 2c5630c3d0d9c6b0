using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Settings;
using Spectre.Console.Rendering;

namespace SheetsMatcher.Worker.Commands.Running;

/// <summary>One command under way: what it works on, and where and how it answers.</summary>
/// <param name="AsJson">The answer is for another program.</param>
internal sealed record CommandRun(
    CheckedSettings Settings,
    Terminal Terminal,
    bool AsJson,
    CancellationToken Cancellation
)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public IReadOnlyList<Program> Programs => Settings.Programs;

    /// <exception cref="WrongInputException">There are several; one must be named.</exception>
    public Program OnlyProgram() =>
        Programs is [var only]
            ? only
            : throw new WrongInputException(
                "There are several programs in the settings: name one with --program."
            );

    public ProgressLine Progress(string step) => new(Terminal, step, Time);

    /// <summary>Prints the answer in the form that was asked for.</summary>
    public void Answer<T>(T answer, Func<T, IEnumerable<IRenderable>> page)
    {
        if (AsJson)
        {
            ConsoleOutput.PrintJson(Terminal, answer);
        }
        else
        {
            ConsoleOutput.Print(Terminal, page(answer));
        }
    }

    /// <summary>Whether the person types yes to what was just said.</summary>
    public async Task<bool> IsSure()
    {
        // A terminal's line cannot be broken off, but need not be waited for after Ctrl-C.
        var line = Task.Run(Terminal.Input.ReadLine, Cancellation);
        var answer = await line.WaitAsync(Cancellation);
        return answer?.Trim().Equals("yes", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>Says something beside the answer.</summary>
    public Task Note(string line) => Terminal.Errors.WriteLineAsync(line);
}
