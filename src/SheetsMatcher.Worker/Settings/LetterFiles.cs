using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Worker.Settings;

/// <summary>
/// Reads the milestones and the letters they name, from the program's own folder or from those that
/// come with SheetsMatcher.
/// </summary>
internal sealed class LetterFiles(string keyPrefix, ProgramSettings settings, List<string> problems)
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "config");

    public Schedule? ReadSchedule()
    {
        var path = settings.ScheduleFile ?? Path.Combine(Shipped, "schedule.json");
        if (ReadText(path, "ScheduleFile") is not { } text)
        {
            return null;
        }

        switch (Schedule.Parse(text))
        {
            case ScheduleReading.Accepted accepted:
                return accepted.Schedule;
            case ScheduleReading.Refused refused:
                problems.AddRange(refused.Problems.Select(problem => $"{path}: {problem}"));
                return null;
            default:
                return null;
        }
    }

    /// <summary>The template of each milestone, by template id.</summary>
    public IReadOnlyDictionary<string, LetterTemplate> ReadTemplates(Schedule? schedule)
    {
        var folder = settings.LettersFolder ?? Path.Combine(Shipped, "letters");
        var templates = new Dictionary<string, LetterTemplate>();
        foreach (var id in schedule?.Milestones.Select(each => each.TemplateId).Distinct() ?? [])
        {
            var path = Path.Combine(folder, id + ".md");
            if (ReadText(path, "LettersFolder") is { } text && ReadOne(id, text) is { } template)
            {
                templates[id] = template;
            }
        }

        return templates;
    }

    private LetterTemplate? ReadOne(string id, string text)
    {
        switch (LetterTemplate.Parse(id, text))
        {
            case TemplateReading.Accepted accepted:
                return accepted.Template;
            case TemplateReading.Refused refused:
                problems.AddRange(refused.Problems.Select(problem => problem.ToString()));
                return null;
            default:
                return null;
        }
    }

    private string? ReadText(string path, string key)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                $"{keyPrefix}{key}: the file {path} cannot be read. Put it there, or leave the "
                    + "setting out to use the one that comes with SheetsMatcher."
            );
            return null;
        }
    }
}
