namespace SheetsMatcher.Worker.Files;

/// <summary>Files that only their owner may read.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode OwnersFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>All or nothing, and private from the first byte on; makes the folder too.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.GetFullPath(path);
        MakeFolder(Path.GetDirectoryName(target) ?? ".");
        var fresh = target + ".new";
        File.Delete(fresh);
        using (var stream = new FileStream(fresh, Fresh()))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, target, overwrite: true);
    }

    /// <summary>For a file that stays open, to nobody else meanwhile; it is made where it is missing.</summary>
    public static FileStreamOptions Opened() =>
        Private(
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 1,
            }
        );

    /// <summary>Makes it where it is missing, and takes it from everyone else where it is there.</summary>
    public static void Secure(string path)
    {
        if (!File.Exists(path))
        {
            new FileStream(path, Fresh()).Dispose();
        }
        else if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerOnly)
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnersFolder);
        }
    }

    private static FileStreamOptions Fresh() =>
        Private(
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.None,
            }
        );

    private static FileStreamOptions Private(FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
