namespace SheetsMatcher.Worker.Settings;

/// <summary>A section that Core reads and checks by itself.</summary>
internal static class SettingsSection
{
    /// <summary>Makes what the check throws a problem of the section.</summary>
    public static void Check(string key, Action check, List<string> problems)
    {
        try
        {
            check();
        }
        catch (ArgumentException problem)
        {
            problems.Add($"{key}: {problem.Message}");
        }
    }
}
