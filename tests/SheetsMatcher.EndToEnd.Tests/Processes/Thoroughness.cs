namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>How much the long tests try: a sample, or everything with TEST_THOROUGHLY=1.</summary>
internal static class Thoroughness
{
    public static bool IsFull { get; } =
        Environment.GetEnvironmentVariable("TEST_THOROUGHLY") == "1";
}
