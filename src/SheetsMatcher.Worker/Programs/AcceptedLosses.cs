using System.Globalization;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// How often a person answered that many rows of a tab at once are gone for good, so that no answer
/// counts for a later loss.
/// </summary>
internal sealed class AcceptedLosses(Program program, ISheetMemory memory)
{
    /// <param name="tab">The title that the tab was made with.</param>
    public async ValueTask<int> Of(string tab) =>
        int.TryParse(
            (await memory.ReadFacts(program.Id, SheetFact.AcceptedLoss)).GetValueOrDefault(tab),
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : 0;

    public async ValueTask Count(IEnumerable<string> tabs)
    {
        foreach (var tab in tabs)
        {
            var count = (await Of(tab) + 1).ToString(CultureInfo.InvariantCulture);
            await memory.KeepFacts(
                program.Id,
                SheetFact.AcceptedLoss,
                new Dictionary<string, string> { [tab] = count }
            );
        }
    }
}
