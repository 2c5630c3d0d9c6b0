using System.CommandLine;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Running;

/// <summary>What is wrong with a command line, one line each, with what was probably meant.</summary>
internal static class ParseErrors
{
    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        // What follows an unknown word brings errors of its own along, which would only mislead.
        if (parsed.UnmatchedTokens is [var first, ..])
        {
            return [Unknown(parsed, first)];
        }

        return parsed.CommandResult.Command.Subcommands.Count > 0
            ? ["Say what to do, such as \"sheets-matcher check\"; --help lists the commands."]
            : [.. parsed.Errors.Select(error => error.Message).Distinct()];
    }

    /// <summary>The end of a sentence: what was meant, or where to find what there is.</summary>
    public static string Meant(string text, IEnumerable<string> known, string otherwise) =>
        Spelling.Meant(text, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : otherwise;

    private static string Unknown(ParseResult parsed, string token)
    {
        var command = parsed.CommandResult.Command;
        var isOption = token.StartsWith('-');
        var known = isOption
            ? Options(parsed).SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.Select(each => each.Name);
        var what = isOption ? "option" : "command";
        var help = command is RootCommand ? "--help" : $"{command.Name} --help";
        return $"There is no {what} \"{token}\". "
            + Meant(token, known, $"\"sheets-matcher {help}\" lists what there is.");
    }

    private static IEnumerable<Option> Options(ParseResult parsed) =>
        parsed
            .CommandResult.Command.Options.Concat(
                parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)
            )
            .Distinct();
}
