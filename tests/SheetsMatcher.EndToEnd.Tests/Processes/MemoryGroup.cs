using System.Globalization;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// A control group of the kernel with a limit on memory, as systemd and Docker make one; swept away
/// once its processes have ended.
/// </summary>
internal sealed class MemoryGroup : IDisposable
{
    /// <summary>Where the two kinds of groups stand, with their files' names.</summary>
    private static readonly (string Root, string Limit, string Most)[] s_kinds =
    [
        ("/sys/fs/cgroup/memory", "memory.limit_in_bytes", "memory.max_usage_in_bytes"),
        ("/sys/fs/cgroup", "memory.max", "memory.peak"),
    ];

    private readonly string _folder;
    private readonly string _most;

    private MemoryGroup(string folder, string most) => (_folder, _most) = (folder, most);

    /// <summary>Starts the command behind these words inside the group.</summary>
    public IReadOnlyList<string> Start =>
        ["/bin/sh", "-c", "echo $$ > \"$0\" && exec \"$@\"", Path.Combine(_folder, "cgroup.procs")];

    /// <summary>
    /// The most that the group's processes ever held, files in memory included; null where an older
    /// kernel does not count it.
    /// </summary>
    public long? MostBytes =>
        Path.Combine(_folder, _most) is var file && File.Exists(file)
            ? long.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture)
            : null;

    /// <returns>Null where none can be made: no such kernel, or not allowed to.</returns>
    public static MemoryGroup? TryMake(long limitBytes)
    {
        foreach (var (root, limit, most) in s_kinds)
        {
            var folder = Path.Combine(root, $"sheetsmatcher-test-{Environment.ProcessId}");
            try
            {
                // Without the controller the folder would have no such file.
                if (File.Exists(Path.Combine(root, "cgroup.procs")))
                {
                    Directory.CreateDirectory(folder);
                    using (
                        var file = new FileStream(
                            Path.Combine(folder, limit),
                            FileMode.Open,
                            FileAccess.Write
                        )
                    )
                    {
                        file.Write(
                            System.Text.Encoding.ASCII.GetBytes(
                                limitBytes.ToString(CultureInfo.InvariantCulture)
                            )
                        );
                    }

                    return new MemoryGroup(folder, most);
                }
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                Remove(folder);
            }
        }

        return null;
    }

    public void Dispose() => Remove(_folder);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            // The files in it are the kernel's and go with it.
            Directory.Delete(folder);
        }
    }
}
