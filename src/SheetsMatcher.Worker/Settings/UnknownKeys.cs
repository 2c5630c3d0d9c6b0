using System.ComponentModel;
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
            (false, false, { } text) => WrongType(child.Path, text, setting.PropertyType),
            _ => null,
        };
    }

    /// <summary>
    /// Told here, since inside a program the configuration's own reader passes over such a value.
    /// </summary>
    private static string? WrongType(string path, string text, Type type)
    {
        var meant = Nullable.GetUnderlyingType(type) ?? type;
        if (text.Length == 0 && meant != type)
        {
            return null;
        }

        try
        {
            TypeDescriptor.GetConverter(meant).ConvertFromInvariantString(text);
            return null;
        }
        catch (Exception wrong)
            when (wrong is ArgumentException or FormatException or NotSupportedException)
        {
            return $"{path}: expected {Words(meant)}, found \"{text}\".";
        }
    }

    private static string Words(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(double) ? "a number, such as 8 or 8.5"
        : type == typeof(TimeSpan) ? "a time span, such as 00:01:00"
        : type == typeof(Uri) ? "an address, such as http://127.0.0.1:5080/"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : "a whole number";

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
