using System.CommandLine;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Wraps a command's work so that what goes wrong becomes a line and an exit code.</summary>
internal delegate Func<ParseResult, CancellationToken, Task<int>> GuardCommand(
    Terminal terminal,
    Func<ParseResult, CommandRun, Task<int>> action
);
