using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Settings;

/// <summary>The files that the worker cannot do without, by what they are.</summary>
internal static class OwnFiles
{
    /// <summary>What SQLite and the worker keep beside a ledger.</summary>
    private static readonly string[] _besideLedger = ["-wal", "-shm", "-journal", ".lock"];

    private static readonly StringComparison _names = OperatingSystem.IsLinux()
        ? StringComparison.Ordinal
        : StringComparison.OrdinalIgnoreCase;

    /// <returns>E.g. "the ledger"; null where the path is none of them.</returns>
    public static string? WhatIs(string path, CheckedSettings settings)
    {
        var asked = Real(path);
        return Files(settings)
            .Where(own => string.Equals(Real(own.Path), asked, _names))
            .Select(own => own.What)
            .Concat(
                Folders(settings.Written)
                    .Where(own =>
                        asked.StartsWith(Real(own.Path) + Path.DirectorySeparatorChar, _names)
                    )
                    .Select(own => own.What)
            )
            .FirstOrDefault();
    }

    private static IEnumerable<(string What, string Path)> Files(CheckedSettings settings)
    {
        var (written, google) = (settings.Written, settings.Written.Google);
        var ledger = LedgerDatabase.FileOf(written.Ledger.ConnectionString);
        return Named("the settings file", settings.Path)
            .Concat(Named("Google's client secret", google.ClientSecretFile))
            .Concat(Named("the sign-in to Google", google.TokenFile))
            .Concat(Named("the service account's key", google.ServiceAccountFile))
            .Concat(Named("the ledger's password", written.Ledger.PasswordFile))
            .Concat(Named("the ledger", ledger))
            .Concat(_besideLedger.SelectMany(end => Named("a file of the ledger", ledger, end)))
            .Concat(
                written.Programs.Values.SelectMany(program =>
                    Named("a program's schedule", program.ScheduleFile)
                )
            );
    }

    private static IEnumerable<(string What, string Path)> Folders(WorkerSettings written) =>
        Named("one of the keys", written.Google.KeysFolder)
            .Concat(
                written.Programs.Values.SelectMany(program =>
                    Named("one of a program's letters", program.LettersFolder)
                )
            );

    private static (string What, string Path)[] Named(string what, string? path, string end = "") =>
        string.IsNullOrEmpty(path) ? [] : [(what, path + end)];

    /// <summary>The full path without links, as far as it exists.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        var here = Path.Combine(Real(folder), Path.GetFileName(full));
        try
        {
            FileSystemInfo entry = Directory.Exists(here)
                ? new DirectoryInfo(here)
                : new FileInfo(here);
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return here;
        }
    }
}
