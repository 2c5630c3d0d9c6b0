using System.Text.Json.Serialization;

namespace SheetsMatcher.Demo.Sample;

/// <summary>What the feeder needs to know of a form in config/forms.</summary>
public sealed record SampleForm(string FormId, IReadOnlyList<SampleQuestion> Questions)
{
    /// <summary>The file, whose full text is what the form is made from.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";

    public static SampleForm Read(string path) =>
        SampleFile.ReadPart<SampleForm>(path) with
        {
            Path = path,
        };
}

/// <param name="Options">The choices; null where anything may be typed.</param>
public sealed record SampleQuestion(
    int EntryId,
    string Title,
    bool Required,
    IReadOnlyList<string>? Options = null
);
