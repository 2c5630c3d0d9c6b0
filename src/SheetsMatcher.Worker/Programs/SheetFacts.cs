using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

internal static class SheetFacts
{
    /// <summary>Keeps what differs from what was kept: a sheet at rest costs no write.</summary>
    public static async ValueTask KeepNews(
        this ISheetMemory memory,
        string programId,
        SheetFact kind,
        IReadOnlyDictionary<string, string> facts
    )
    {
        var kept = await memory.ReadFacts(programId, kind);
        var news = facts.Where(each => !kept.Contains(each)).ToDictionary();
        if (news.Count > 0)
        {
            await memory.KeepFacts(programId, kind, news);
        }
    }
}
