using System.Text.Json;

namespace SheetsMatcher.Core.Milestones;

/// <summary>The JSON of a schedule: <c>{ "milestones": [ { "id": … } ] }</c>.</summary>
internal static class ScheduleFile
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static IReadOnlyList<ScheduleEntry> Read(string json, List<ScheduleProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return ReadRoot(document.RootElement, problems);
        }
        catch (JsonException broken)
        {
            problems.Add(new("line " + ((broken.LineNumber ?? 0) + 1), "is not valid JSON here"));
            return [];
        }
    }

    private static List<ScheduleEntry> ReadRoot(JsonElement root, List<ScheduleProblem> problems)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("milestones", out var list)
            || list.ValueKind != JsonValueKind.Array
        )
        {
            problems.Add(new("schedule", "must be an object with a list named \"milestones\""));
            return [];
        }

        return
        [
            .. list.EnumerateArray()
                .Select((item, index) => ReadEntry(item, $"milestone {index + 1}", problems)),
        ];
    }

    private static ScheduleEntry ReadEntry(
        JsonElement item,
        string place,
        List<ScheduleProblem> problems
    )
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(place, $"must be an object in braces, found {item.GetRawText()}"));
            return new(place);
        }

        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
        {
            ReadField(property, place, texts, problems);
        }

        return ScheduleField.ToEntry(place, field => texts.GetValueOrDefault(field));
    }

    private static void ReadField(
        JsonProperty property,
        string place,
        Dictionary<string, string?> texts,
        List<ScheduleProblem> problems
    )
    {
        var name = property.Name;
        if (!ScheduleField.All.Contains(name, StringComparer.Ordinal))
        {
            var known = string.Join(", ", ScheduleField.All);
            problems.Add(new(place, $"\"{name}\" is not known; the known names are {known}"));
        }
        else if (!texts.TryAdd(name, Text(property.Value)))
        {
            problems.Add(new(place, $"\"{name}\" stands there twice"));
        }
    }

    // Numbers may be written with or without quotes; anything else is shown as found.
    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };
}
