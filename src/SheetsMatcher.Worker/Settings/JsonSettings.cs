using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace SheetsMatcher.Worker.Settings;

/// <summary>Reads a settings file of any kind, refusing keys that no setting reads.</summary>
internal static class JsonSettings
{
    /// <param name="addTo">Adds what overrides the file.</param>
    /// <exception cref="SettingsException">Not JSON, an unknown key or a bad value.</exception>
    public static T Read<T>(string path, Action<IConfigurationBuilder> addTo)
        where T : new()
    {
        var configuration = Load(Path.GetFullPath(path), addTo);
        var unknown = UnknownKeys.In(configuration, typeof(T));
        return unknown.Count > 0
            ? throw new SettingsException(unknown)
            : Bind<T>(configuration, path);
    }

    /// <summary>The names at the top of the file.</summary>
    /// <exception cref="SettingsException">It cannot be read.</exception>
    public static IReadOnlyList<string> TopKeys(string path) =>
        [.. Load(Path.GetFullPath(path), _ => { }).GetChildren().Select(child => child.Key)];

    private static IConfigurationRoot Load(string path, Action<IConfigurationBuilder> addTo)
    {
        try
        {
            // Opened here, since a file provider does not see files whose name starts with a dot.
            using var file = File.OpenRead(path);
            var builder = new ConfigurationBuilder().AddJsonStream(file);
            addTo(builder);
            return builder.Build();
        }
        catch (JsonException problem)
        {
            throw new SettingsException([
                $"The settings file {path} is not JSON: {Place(problem)}",
            ]);
        }
        catch (Exception problem)
            when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([
                $"The settings file {path} cannot be read: {problem.Message}",
            ]);
        }
    }

    /// <summary>Lines as an editor counts them; the reader counts from zero.</summary>
    private static string Place(JsonException problem)
    {
        var what = problem.Message.Split(" LineNumber:")[0];
        return FormattableString.Invariant($"line {problem.LineNumber + 1}: {what}");
    }

    private static T Bind<T>(IConfigurationRoot configuration, string path)
        where T : new()
    {
        try
        {
            var settings = new T();
            configuration.Bind(settings);
            return settings;
        }
        catch (InvalidOperationException problem)
        {
            throw new SettingsException([
                $"{problem.Message} Correct the value in {path}; docs/settings.md "
                    + "shows the form.",
            ]);
        }
    }
}
