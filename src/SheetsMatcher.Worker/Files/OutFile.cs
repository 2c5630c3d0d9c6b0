namespace SheetsMatcher.Worker.Files;

/// <summary>A file that a command is asked to make; it holds people's data, so it is private.</summary>
internal static class OutFile
{
    /// <summary>
    /// Refuses what would write somewhere else than the name says, or over something: a folder, a
    /// link, an existing file.
    /// </summary>
    /// <returns>The full path; null when the name is good, with the reason otherwise.</returns>
    public static string? WhyNot(string path, bool mayReplace)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            return "expected a file name, found nothing.";
        }

        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        if (Directory.Exists(full) || folder is null)
        {
            return $"{path} is a folder. Name a file in it.";
        }

        if (!Directory.Exists(folder))
        {
            return $"there is no folder {folder}. Make it first, or name another.";
        }

        var there = new FileInfo(full);
        if (there.LinkTarget is not null)
        {
            return $"{path} is a link to somewhere else. Name the file itself.";
        }

        if (!there.Exists)
        {
            return null;
        }

        return !there.Attributes.HasFlag(FileAttributes.Normal)
            && there.Attributes.HasFlag(FileAttributes.Device)
                ? $"{path} is a device. Name a file."
            : mayReplace ? null
            : $"{path} exists already. Add --force to replace it, or name another.";
    }
}
