using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Which intake each row of Matches was made in.</summary>
internal sealed class MatchIntakes(Program program, ISheetMemory memory)
{
    /// <summary>Keys of the rows that another intake made.</summary>
    public async ValueTask<IReadOnlySet<string>> Earlier() =>
        (await Known())
            .Where(made => made.Value != program.Intake.Id)
            .Select(made => made.Key)
            .ToHashSet();

    /// <summary>Matches that are seen, or about to be written, for the first time are this intake's.</summary>
    public async ValueTask Note(IEnumerable<string> keys)
    {
        var known = await Known();
        var news = keys.Where(key => MatchIds.IsShape(key) && !known.ContainsKey(key))
            .ToDictionary(key => key, _ => program.Intake.Id);
        if (news.Count > 0)
        {
            await memory.KeepFacts(program.Id, SheetFact.MatchIntake, news);
        }
    }

    private ValueTask<IReadOnlyDictionary<string, string>> Known() =>
        memory.ReadFacts(program.Id, SheetFact.MatchIntake);
}
