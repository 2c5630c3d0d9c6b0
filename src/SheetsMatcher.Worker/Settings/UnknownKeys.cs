using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace SheetsMatcher.Worker.Settings;

/// <summary>
/// Finds keys that no setting reads, and values that are none: nearly always a slip of the pen.
/// </summary>
internal static class UnknownKeys
{
    /// <summary>One sentence for each key of the file that <paramref name="type"/> lacks.</summary>
    public static IReadOnlyList<string> In(IConfiguration section, Type type) =>
        [.. section.GetChildren().SelectMany(child => In(child, type))];

    private static IEnumerable<string> In(IConfigurationSection child, Type type)
    {
        if (EntryType(type) is { } entries)
        {
            return In((IConfiguration)child, entries);
        }

        var names = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || EntryType(property.PropertyType) is not null)
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        if (!names.TryGetValue(child.Key, out var known))
        {
            return [Unknown(child, names.Keys)];
        }

        return Misshapen(child, known) is { } problem ? [problem]
            : IsSection(known.PropertyType) ? In((IConfiguration)child, known.PropertyType)
            : [];
    }

    private static string? Misshapen(IConfigurationSection child, PropertyInfo setting)
    {
        var hasMembers = child.GetChildren().Any();
        if (setting.PropertyType == typeof(IReadOnlyList<string>))
        {
            return IsListOfTexts(child)
                ? null
                : $"{child.Path}: expected texts in square brackets, such as [\"one\", \"two\"].";
        }

        return (IsSection(setting.PropertyType), hasMembers, child.Value) switch
        {
            (true, false, { Length: > 0 } text) =>
                $"{child.Path}: expected settings in braces, found \"{text}\".",
            (false, true, _) => $"{child.Path}: expected one value, found several.",
            (false, false, null) when !MayBeNull(setting) =>
                $"{child.Path}: expected a value, found null. Leave the key out to use its default.",
            _ => null,
        };
    }

    /// <summary>An empty list stands in the configuration as an empty text.</summary>
    private static bool IsListOfTexts(IConfigurationSection list)
    {
        var entries = list.GetChildren().ToList();
        return entries.Count == 0
            ? list.Value is { Length: 0 }
            : entries.Select(entry => entry.Key).All(key => int.TryParse(key, out _))
                && entries.TrueForAll(entry => entry.Value is not null);
    }

    private static bool MayBeNull(PropertyInfo setting) =>
        new NullabilityInfoContext().Create(setting).WriteState == NullabilityState.Nullable;

    private static string Unknown(IConfigurationSection child, IReadOnlyCollection<string> names) =>
        Spelling.Meant(child.Key, names) is { } nearest
            ? $"{child.Path}: there is no such setting. Did you mean \"{nearest}\"?"
            : $"{child.Path}: there is no such setting. Known here: {string.Join(", ", names)}.";

    private static Type? EntryType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
            ? type.GetGenericArguments()[1]
            : null;

    private static bool IsSection(Type type) =>
        EntryType(type) is not null
        || (type.IsClass && type.Assembly != typeof(string).Assembly && type != typeof(Uri));
}
