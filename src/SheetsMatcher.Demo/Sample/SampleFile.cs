using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace SheetsMatcher.Demo.Sample;

/// <summary>
/// Reads one of the sample's JSON files; whatever is wrong is said with file and line.
/// </summary>
internal static class SampleFile
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
        Converters =
        {
            new TextConverter<LocalDate>(LocalDatePattern.Iso),
            new TextConverter<LocalDateTime>(LocalDateTimePattern.GeneralIso),
            new AnswerConverter(),
        },
    };

    private static readonly JsonSerializerOptions Lenient = new(Strict)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    public static T Read<T>(string path) => Read<T>(path, Strict);

    /// <summary>Members that <typeparamref name="T"/> does not name are passed over.</summary>
    public static T ReadPart<T>(string path) => Read<T>(path, Lenient);

    private static T Read<T>(string path, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), options)
                ?? throw new DemoException($"{path} is empty. Restore it from the repository.");
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber is { } number ? $", line {number + 1}" : "";
            throw new DemoException($"{path}{line}: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DemoException(
                $"{path} cannot be read. Build the demo again, so that its files are copied.",
                problem
            );
        }
    }

    private sealed class TextConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        )
        {
            var parsed = pattern.Parse(reader.GetString() ?? "");
            return parsed.Success
                ? parsed.Value
                : throw new JsonException(parsed.Exception.Message);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }

    /// <summary>An answer is one text, or a list of texts where several boxes are ticked.</summary>
    private sealed class AnswerConverter : JsonConverter<Answer>
    {
        public override Answer Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            reader.TokenType == JsonTokenType.String
                ? new Answer([reader.GetString() ?? ""])
                : new Answer(JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []);

        public override void Write(
            Utf8JsonWriter writer,
            Answer value,
            JsonSerializerOptions options
        ) => JsonSerializer.Serialize(writer, value.Texts, options);
    }
}
