namespace SheetsMatcher.Worker.Commands.Running;

/// <summary>
/// What was given on the command line cannot be used; one line a problem, each naming the place and
/// the remedy.
/// </summary>
internal sealed class WrongInputException(params IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
