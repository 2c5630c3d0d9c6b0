namespace SheetsMatcher.Core.Milestones;

/// <summary>Turns what people wrote into milestones, collecting every problem.</summary>
internal static class ScheduleEntries
{
    public static IReadOnlyList<Milestone> Read(
        IReadOnlyList<ScheduleEntry> entries,
        List<ScheduleProblem> problems
    )
    {
        ReportRepeatedIds(entries, problems);
        if (entries.Count == 0)
        {
            problems.Add(new("schedule", "must hold at least one milestone"));
        }

        return
        [
            .. entries
                .Select(entry => new MilestoneReader(entry, problems).Read())
                .OfType<Milestone>(),
        ];
    }

    // Ids differing only in case would be two letters to a machine and one to a person.
    private static void ReportRepeatedIds(
        IReadOnlyList<ScheduleEntry> entries,
        List<ScheduleProblem> problems
    )
    {
        var repeated = entries
            .Where(entry => !string.IsNullOrWhiteSpace(entry.Id))
            .GroupBy(entry => entry.Id?.Trim(), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1);
        foreach (var group in repeated)
        {
            var places = string.Join(", ", group.Select(entry => entry.Place));
            problems.Add(
                new($"milestone \"{group.Key}\"", $"\"id\" must be used once, found in {places}")
            );
        }
    }
}
