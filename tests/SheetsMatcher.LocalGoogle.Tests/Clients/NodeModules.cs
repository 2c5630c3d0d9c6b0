namespace SheetsMatcher.LocalGoogle.Tests.Clients;

/// <summary>The Node scripts and the clients that they use, in the checkout.</summary>
internal static class NodeModules
{
    private const string Project = "tests/SheetsMatcher.LocalGoogle.Tests/Node";

    public static string Folder { get; } = Path.Combine(Root(), Project);

    /// <summary>Skips the test, with the line that mends it, where something is not installed.</summary>
    public static void Require() =>
        OutsideProgram.SkipUnless(
            OutsideProgram.IsInstalled("node")
                && Directory.Exists(Path.Combine(Folder, "node_modules", "google-spreadsheet")),
            $"Install Node 18 or later, then run: npm ci --prefix {Project}"
        );

    /// <summary>A file of the checkout, such as a page of docs/.</summary>
    public static string InCheckout(string path) => Path.Combine(Root(), path);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SheetsMatcher.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new AssertionException("SheetsMatcher.sln stands nowhere above.");
        }

        return folder;
    }
}
