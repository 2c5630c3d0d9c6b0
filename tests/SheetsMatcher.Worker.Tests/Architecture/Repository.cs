namespace SheetsMatcher.Worker.Tests.Architecture;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Our own C# files, by path relative to the root, in a stable order.</summary>
    public static IReadOnlyList<SourceFile> SourceFiles() =>
        [
            .. new[] { "src", "tests" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(
                        Path.Combine(Root, folder),
                        "*.cs",
                        SearchOption.AllDirectories
                    )
                )
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(path, File.ReadAllLines(Path.Combine(Root, path)))),
        ];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SheetsMatcher.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("SheetsMatcher.sln stands nowhere above");
        }

        return folder;
    }
}

internal sealed record SourceFile(string Path, string[] Lines);
