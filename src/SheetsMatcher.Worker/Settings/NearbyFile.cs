namespace SheetsMatcher.Worker.Settings;

/// <summary>For a file that is not there: which one was probably meant.</summary>
internal static class NearbyFile
{
    public static string Sentence(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
        {
            return $"There is no folder {folder}.";
        }

        var names = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file));
        return Spelling.Meant(Path.GetFileName(path), names) is { } nearest
            ? $"Did you mean \"{nearest}\"?"
            : "Check the name and the folder.";
    }
}
