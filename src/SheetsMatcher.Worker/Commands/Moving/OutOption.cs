using System.CommandLine;
using SheetsMatcher.Worker.Files;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>The options of commands that write a file.</summary>
internal static class OutOption
{
    public static readonly Option<bool> Force = new("--force")
    {
        Description = "Replace the file if it exists.",
    };

    /// <exception cref="WrongInputException">Nothing may be written there.</exception>
    public static void Check(string name, string path, bool force)
    {
        if (OutFile.WhyNot(path, force) is { } reason)
        {
            throw new WrongInputException($"{name}: {reason}");
        }
    }
}
