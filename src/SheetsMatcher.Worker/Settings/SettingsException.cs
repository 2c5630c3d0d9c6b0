namespace SheetsMatcher.Worker.Settings;

/// <summary>The settings cannot be used; one line a problem, each naming its key and the remedy.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
