namespace SheetsMatcher.Core.Tests.Letters;

/// <summary>
/// Compares with a file under Letters/Snapshots, byte for byte. After a wanted change, run the
/// tests once with UPDATE_SNAPSHOTS=1 in the environment, and read the difference before you
/// commit it.
/// </summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(
        ProjectRoot(),
        "tests/SheetsMatcher.Core.Tests/Letters/Snapshots"
    );

    public static void Compare(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.That(file, Does.Exist, "Renew the snapshots to write it for the first time.");
        Assert.That(text, Is.EqualTo(File.ReadAllText(file)), $"Differs from {name}.");
    }

    private static string ProjectRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "SheetsMatcher.sln"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("SheetsMatcher.sln stands in no folder above.");
    }
}
