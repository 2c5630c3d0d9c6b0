using System.CommandLine;
using SheetsMatcher.Worker.Commands.Printing;

namespace SheetsMatcher.Worker.Commands.Running;

/// <summary>Wraps a command's work so that what goes wrong becomes a line and an exit code.</summary>
internal delegate Func<ParseResult, CancellationToken, Task<int>> GuardCommand(
    Terminal terminal,
    Func<ParseResult, CommandRun, Task<int>> action
);
