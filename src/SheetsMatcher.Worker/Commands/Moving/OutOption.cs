using System.CommandLine;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>The options of commands that write a file.</summary>
internal static class OutOption
{
    public static readonly Option<bool> Force = new("--force")
    {
        Description = "Replace the file if it exists.",
    };

    /// <exception cref="WrongInputException">Nothing may be written there.</exception>
    public static void Check(string name, string path, bool force, CheckedSettings settings)
    {
        var reason =
            OutFile.WhyNot(path, mayReplace: true)
            ?? WhyNeeded(path, settings)
            ?? OutFile.WhyNot(path, force);
        if (reason is not null)
        {
            throw new WrongInputException($"{name}: {reason}");
        }
    }

    private static string? WhyNeeded(string path, CheckedSettings settings) =>
        OwnFiles.WhatIs(path, settings) is { } own
            ? $"{path} is {own}, which the worker needs, and --force does not replace it. Name another file."
            : null;
}
