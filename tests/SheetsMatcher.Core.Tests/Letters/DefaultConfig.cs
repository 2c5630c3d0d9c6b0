using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Tests.Letters;

/// <summary>The schedule and letters that stand in config, as copied beside the tests.</summary>
internal static class DefaultConfig
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "config");

    public static Schedule Schedule() =>
        Core.Milestones.Schedule.Parse(
            File.ReadAllText(Path.Combine(Folder, "schedule.json"))
        ) switch
        {
            ScheduleReading.Accepted read => read.Schedule,
            ScheduleReading.Refused refused => throw new InvalidDataException(
                string.Join(' ', refused.Problems)
            ),
            var other => throw new InvalidDataException(other.ToString()),
        };

    public static IReadOnlyList<string> LetterIds() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, "letters"), "*.md")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

    public static LetterTemplate Letter(string id) =>
        NewTemplate.Read(id, File.ReadAllText(Path.Combine(Folder, "letters", id + ".md")));
}
