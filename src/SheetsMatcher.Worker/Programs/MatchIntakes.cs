using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>Which intake each row of Matches was made in.</summary>
internal sealed class MatchIntakes(Program program, ISheetMemory memory)
{
    public async ValueTask<RowIntakes> Read(IMailMemory mail) =>
        new(program.Intake.Id, await Known(), Began(await mail.ReadStarts(program.Id)));

    /// <summary>Matches that are about to be written for the first time are this intake's.</summary>
    /// <param name="madeIn">The intake of those that stand there already, as far as it is news.</param>
    public async ValueTask Note(
        IEnumerable<string> keys,
        IReadOnlyDictionary<string, string> madeIn
    )
    {
        var known = await Known();
        var news = keys.Concat(madeIn.Keys)
            .Distinct()
            .Where(key => MatchIds.IsShape(key) && !known.ContainsKey(key))
            .ToDictionary(key => key, key => madeIn.GetValueOrDefault(key, program.Intake.Id));
        if (news.Count > 0)
        {
            await memory.KeepFacts(program.Id, SheetFact.MatchIntake, news);
        }
    }

    /// <summary>A test is part of the intake that it tries out.</summary>
    private static Dictionary<string, Instant> Began(IReadOnlyDictionary<string, Instant> starts) =>
        starts
            .GroupBy(each => each.Key.Replace(Program.TestMark, "", StringComparison.Ordinal))
            .ToDictionary(same => same.Key, same => same.Min(each => each.Value));

    private ValueTask<IReadOnlyDictionary<string, string>> Known() =>
        memory.ReadFacts(program.Id, SheetFact.MatchIntake);
}
