using Microsoft.Extensions.Configuration;
using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Settings;

/// <summary>Reads the settings file and the environment variables that override it.</summary>
internal static class SettingsFile
{
    public const string DefaultPath = "appsettings.json";

    /// <summary>E.g. <c>SHEETSMATCHER_Google__TokenFile</c> overrides <c>Google:TokenFile</c>.</summary>
    private const string EnvironmentPrefix = "SHEETSMATCHER_";

    /// <exception cref="SettingsException">Missing, not JSON, an unknown key or a bad value.</exception>
    public static WorkerSettings Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SettingsException([
                $"The settings file {path} does not exist. {NearbyFile.Sentence(path)} Copy "
                    + $"appsettings.example.json to {DefaultPath} and fill it in, or name another "
                    + "file with --settings.",
            ]);
        }

        var settings = JsonSettings.Read<WorkerSettings>(
            path,
            file => file.AddEnvironmentVariables(EnvironmentPrefix)
        );
        Anchor(settings, Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        return settings;
    }

    /// <summary>File names in the settings are meant from the settings file's own folder.</summary>
    private static void Anchor(WorkerSettings settings, string folder)
    {
        settings.Google.ClientSecretFile = Path.Combine(folder, settings.Google.ClientSecretFile);
        settings.Google.TokenFile = Path.Combine(folder, settings.Google.TokenFile);
        settings.Google.KeysFolder = Path.Combine(folder, settings.Google.KeysFolder);
        settings.Google.ServiceAccountFile = From(folder, settings.Google.ServiceAccountFile);
        foreach (var program in settings.Programs.Values)
        {
            program.LettersFolder = From(folder, program.LettersFolder);
            program.ScheduleFile = From(folder, program.ScheduleFile);
        }

        const string sqlite = "Data Source=";
        var ledger = settings.Ledger.ConnectionString;
        if (ledger.StartsWith(sqlite, StringComparison.OrdinalIgnoreCase))
        {
            var file = ledger[sqlite.Length..];
            settings.Ledger.ConnectionString = sqlite + Path.Combine(folder, file);
        }

        if (From(folder, settings.Ledger.PasswordFile) is { } passwordFile)
        {
            settings.Ledger.ConnectionString = WithPassword(ledger, passwordFile);
        }
    }

    private static string WithPassword(string connection, string file)
    {
        try
        {
            var password = File.ReadAllText(file).TrimEnd('\r', '\n');
            return LedgerDatabase.WithPassword(connection, password);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException([
                $"Ledger:PasswordFile: the file {file} cannot be used: {problem.Message}",
            ]);
        }
    }

    private static string? From(string folder, string? path) =>
        path is null ? null : Path.Combine(folder, path);
}
