namespace SheetsMatcher.Worker.Commands.Printing;

/// <summary>Where a command prints.</summary>
/// <param name="Output">Gets the answer.</param>
/// <param name="Errors">Gets what is wrong, and what is said beside an answer for a machine.</param>
/// <param name="Columns">How wide a table may be, in characters.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, int Columns)
{
    /// <summary>What a file or a letter takes without wrapping lines.</summary>
    public const int ColumnsOfFile = 80;

    private const int ColumnsMin = 60;

    /// <summary>Beyond this a sentence in a cell is hard to read.</summary>
    private const int ColumnsMax = 160;

    /// <summary>Where answers to questions come from.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether a person sits there: a line under way may be written over.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The process's own output.</summary>
    public static Terminal OfProcess =>
        new(
            Console.Out,
            Console.Error,
            Console.IsOutputRedirected
                ? ColumnsOfFile
                : Math.Clamp(Console.WindowWidth, ColumnsMin, ColumnsMax)
        )
        {
            Input = Console.In,
            IsInteractive = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
        };
}
